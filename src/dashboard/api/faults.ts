// What the API answers when it cannot: one shape for every error, with what to do about it.

export const FAULTS = {
  BAD_REQUEST: { status: 400, advice: 'Mend the named parameter and ask again.' },
  UNAUTHENTICATED: {
    status: 401,
    advice: 'Log in at /login, or send a token that `rasid tokens add` made as Authorization: Bearer.',
  },
  FORBIDDEN: {
    status: 403,
    advice: 'Ask whoever runs this board for the role; docs/access.md says who may what.',
  },
  CROSS_ORIGIN: {
    status: 403,
    advice: 'Change things from the board’s own pages, or with a token as Authorization: Bearer.',
  },
  NOT_FOUND: { status: 404, advice: 'Look at /api/incidents and /api/feeds for what there is.' },
  METHOD_NOT_ALLOWED: { status: 405, advice: 'Use a method that Allow names; /api lists what there is.' },
  TOO_LARGE: { status: 413, advice: 'Send less at once.' },
  TOO_LONG: { status: 414, advice: 'Shorten the address.' },
  UNSUPPORTED_TYPE: { status: 415, advice: 'Send the body as Content-Type: application/json.' },
  MISDIRECTED: {
    status: 421,
    advice:
      'Open the board as http://127.0.0.1 or http://localhost; for any other name, or behind a proxy, write access.yaml: docs/access.md.',
  },
  TOO_OFTEN: { status: 429, advice: 'Wait as long as Retry-After says.' },
  TOO_MANY_OF_ONE: {
    status: 429,
    advice:
      'Close what listens and is not looked at, then ask again after as many seconds as Retry-After says.',
  },
  TOO_MANY: { status: 503, advice: 'Too many listen already: ask again later, or poll /api/incidents.' },
  BUSY: {
    status: 503,
    advice: 'Other exports are under way: ask again after as many seconds as Retry-After says.',
  },
  FULL: {
    status: 503,
    advice: 'This receiver takes no more browsers: ask whoever runs this board for another.',
  },
  INTERNAL: { status: 500, advice: 'Try again; if it stays, look at the log and report it.' },
} as const;
export type FaultCode = keyof typeof FAULTS;

export class Fault extends Error {
  readonly code: FaultCode;
  readonly parameter: string | undefined;

  constructor(code: FaultCode, message: string, parameter?: string) {
    super(message);
    this.code = code;
    this.parameter = parameter;
  }

  get status(): number {
    return FAULTS[this.code].status;
  }

  toJSON(): object {
    const { code, message, parameter } = this;
    return { error: { code, message, ...(parameter && { parameter }), advice: FAULTS[code].advice } };
  }
}
