// What is noted of a delivery that has gone out, until the record has it.

export type Receipt = { id: string } & (
  | {
      /** ISO instant at which the receiver took it. */
      at: string;
      providerMessageId: string | null;
    }
  /** The receiver’s id of one of several messages that it takes. */
  | { part: string }
);

export interface ReceiptBook {
  /** On disk when it returns, as far as a killed process is concerned. */
  note(receipt: Receipt): void;
  /** The record has it. */
  recorded(id: string): void;
}
