// Slack's Web API: one call, and what its failures mean. https://docs.slack.dev/apis/web-api/#responses
import type { Secret } from '../../../shared/config/secret.ts';
import type { RasidError } from '../../../shared/errors.ts';
import { type Answer, ask, readJson } from '../ask.ts';
import { gone, inDoubt, notTaken, refused, safe, statusFailure } from '../failures.ts';
import { retryAfterMs } from '../retry-after.ts';

export type Called = Record<string, unknown> | 'gone';
export interface Api {
  /**
   * @returns what the method returns, or `gone` where the message it is about is no more.
   * @throws RasidError as `Channel.send` does.
   */
  call(method: string, parameters: Record<string, unknown>, signal: AbortSignal): Promise<Called>;
}

/** The message to be edited or answered. */
const GONE = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed', 'thread_not_found']);
/** Slack says of these that part of the work may have been done. */
const IN_DOUBT = new Set(['internal_error', 'fatal_error']);
const LATER = new Set(['ratelimited', 'rate_limited', 'service_unavailable', 'request_timeout']);
const NEVER_AGAIN = new Set([
  'token_revoked',
  'token_expired',
  'account_inactive',
  'team_access_not_granted',
]);

export function createApi(token: Secret, api: string, timeout: number): Api {
  const headers = {
    authorization: `Bearer ${token.reveal()}`,
    'content-type': 'application/json; charset=utf-8',
  };
  return {
    async call(method, parameters, signal) {
      const url = `${api.replace(/\/+$/u, '')}/${method}`;
      const body = JSON.stringify(parameters);
      const answer = await ask({ who: 'slack', url, headers, body, timeout }, signal);
      const said = readJson(answer.text);
      if (said.ok === true) return said;
      const error = typeof said.error === 'string' ? said.error : '';
      if (GONE.has(error)) return 'gone';
      throw failureOf(answer, safe(error, [token.reveal()]));
    },
  };
}

/** @param error Slack’s own word for it, where it gives one: «channel_not_found». */
export function failureOf(
  { status, headers }: Pick<Answer, 'status' | 'headers'>,
  error: string,
): RasidError {
  const message = `slack answered ${status}${error === '' ? '' : `: ${error}`}`;
  if (status === 429 || LATER.has(error))
    return notTaken(message, retryAfterMs(headers.get('retry-after'), new Date()));
  if (IN_DOUBT.has(error)) return inDoubt(message);
  if (NEVER_AGAIN.has(error) || status === 410) return gone(message);
  return status === 200 ? refused(message) : statusFailure(status, message, error !== '');
}
