// Who may: passwords, tokens, sessions, and who is who. Pure but for the computing of hashes.
export { type Asked, type Ground, type Identity, identify } from './identify.ts';
export { isOpenOn } from './loopback.ts';
export { nextPath } from './next-path.ts';
export { hashPassword, isPassword, PASSWORD_RULE, verifyPassword } from './passwords.ts';
export { isSameOrigin } from './same-origin.ts';
export { formTokenOf, isSame, newKey, startSession } from './sessions.ts';
export { hashOfToken, newToken } from './tokens.ts';
export { TooBusy } from './turns.ts';
