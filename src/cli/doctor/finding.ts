// What the doctor finds: one line each, and what to do about it.

/** `ill` keeps Rasid from its work, or soon will; `doubtful` is worth a look. */
export type State = 'well' | 'doubtful' | 'ill';

export interface Finding {
  /** What was looked at: `record`, `feed`, … */
  what: string;
  state: State;
  /** What stands there, without secrets. */
  says: string;
  /** What to do; null where nothing is. */
  todo: string | null;
}

export const well = (what: string, says: string): Finding => ({ what, state: 'well', says, todo: null });
export const doubtful = (what: string, says: string, todo: string): Finding => ({
  what,
  state: 'doubtful',
  says,
  todo,
});
export const ill = (what: string, says: string, todo: string): Finding => ({
  what,
  state: 'ill',
  says,
  todo,
});
