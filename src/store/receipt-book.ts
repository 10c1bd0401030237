// What is noted of a delivery that has gone out, until the record has it.

export interface Receipt {
  id: string;
  /** ISO instant at which the receiver took it. */
  at: string;
  providerMessageId: string | null;
}

export interface ReceiptBook {
  /** On disk when it returns, as far as a killed process is concerned. */
  note(receipt: Receipt): void;
  /** The record has it. */
  recorded(id: string): void;
}
