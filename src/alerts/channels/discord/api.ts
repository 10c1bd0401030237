// A Discord webhook: one request, and what its failures mean. https://docs.discord.com/developers/resources/webhook
import type { DiscordSettings } from '../../../shared/config.ts';
import type { RasidError } from '../../../shared/errors.ts';
import { type Answer, ask, type Question, readJson } from '../ask.ts';
import { gone, notTaken, safe, statusFailure } from '../failures.ts';
import { retryAfterMs } from '../retry-after.ts';

export interface Api {
  /**
   * @param path behind the webhook’s address: «/messages/17», or nothing.
   * @returns what Discord answers, or `gone` where the message it is about is no more.
   * @throws RasidError as `Channel.send` does.
   */
  call(
    method: NonNullable<Question['method']>,
    path: string,
    content: Pick<Question, 'headers' | 'body'>,
    signal: AbortSignal,
  ): Promise<Record<string, unknown> | 'gone'>;
}

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const UNKNOWN_MESSAGE = 10_008;
const UNKNOWN_WEBHOOK = 10_015;

export function createApi({ webhook, thread, timeout }: DiscordSettings): Api {
  const address = new URL(webhook.reveal());
  const root = address.pathname.replace(/\/+$/u, '');
  const secret = root.split('/').at(-1) ?? '';
  return {
    async call(method, path, content, signal) {
      const url = new URL(address);
      url.pathname = root + path;
      // Discord then answers with the message and its id.
      if (method === 'POST') url.searchParams.set('wait', 'true');
      if (thread !== undefined) url.searchParams.set('thread_id', thread);
      const answer = await ask({ who: 'discord', url: url.href, method, timeout, ...content }, signal);
      const said = readJson(answer.text);
      if (answer.status >= 200 && answer.status < 300) return said;
      if (said.code === UNKNOWN_MESSAGE) return 'gone';
      throw failureOf(answer, said, secret);
    },
  };
}

function failureOf({ status, headers }: Answer, said: Record<string, unknown>, secret: string): RasidError {
  const words = typeof said.message === 'string' ? safe(said.message, [secret]) : '';
  const message = `discord answered ${status}${words === '' ? '' : `: ${words}`}`;
  if (status === 429) return notTaken(message, waitOf(headers, said));
  if (said.code === UNKNOWN_WEBHOOK) return gone(message);
  return statusFailure(status, message, words !== '');
}

/** The body counts in fractions of a second, the header in whole ones. */
function waitOf(headers: Headers, { retry_after: seconds }: Record<string, unknown>): number | undefined {
  return typeof seconds === 'number'
    ? Math.ceil(seconds * 1000)
    : retryAfterMs(headers.get('retry-after') ?? headers.get('x-ratelimit-reset-after'), new Date());
}
