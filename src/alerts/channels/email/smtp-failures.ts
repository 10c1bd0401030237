// What the failures of a mail server mean: 4yz later, 5yz never (RFC 5321, section 4.2.1); silence after the letter
// was handed over, nobody knows.
import type { RasidError } from '../../../shared/errors.ts';
import { inDoubt, neverSent, notTaken, refused, safe } from '../failures.ts';

/** As nodemailer throws it. */
interface SmtpFault {
  message?: string;
  code?: string;
  responseCode?: number;
  response?: string;
}

/** nodemailer’s codes for what goes wrong before a letter is handed over. */
const BEFORE_THE_LETTER: ReadonlySet<string> = new Set([
  'EDNS',
  'ETLS',
  'EAUTH',
  'ENOAUTH',
  'EOAUTH2',
  'EPROXY',
]);

/** @param secrets words of the configuration that no message may hold. */
export function smtpFailure(fault: unknown, secrets: readonly string[]): RasidError {
  const { message = '', code = 'unknown', responseCode, response = '' } = fault as SmtpFault;
  if (responseCode === undefined) {
    const words = `the mail server did not answer: ${safe(code, secrets)}`;
    return BEFORE_THE_LETTER.has(code) || neverSent(message) ? notTaken(words) : inDoubt(words);
  }
  const words = `the mail server answered ${safe(response, secrets) || responseCode}`;
  return responseCode >= 500 ? refused(words) : notTaken(words);
}
