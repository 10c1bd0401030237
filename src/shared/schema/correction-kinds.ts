// What an editor can say against what was read.

/** `wrong`: it did not happen, or is no event. `join` and `split` say which reports are one incident, and which never. */
export const CORRECTION_KINDS = ['wrong', 'fix', 'join', 'split'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];
