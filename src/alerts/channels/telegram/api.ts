// Telegram's Bot API: one call, and what its failures mean. https://core.telegram.org/bots/api#making-requests
import type { TelegramSettings } from '../../../shared/config.ts';
import { ask, readJson } from '../ask.ts';
import { notTaken, safe, statusFailure } from '../failures.ts';

type Parameters = Record<string, unknown>;

export interface Api {
  /**
   * Calls a method for the configured chat.
   * @param picture sent along as a file, in the field `photo`.
   * @returns its result, or `gone` where the message it is about is no more.
   * @throws RasidError as `Channel.send` does.
   */
  call(method: string, parameters: Parameters, signal: AbortSignal, picture?: Uint8Array): Promise<Called>;
}

export type Called = { message_id?: number } | 'gone';

/** What one asks for stands there already. */
const AS_IT_IS = /message is not modified/iu;
const GONE =
  /message to (edit|delete|be replied|reply) not found|message can't be (edited|deleted)|MESSAGE_ID_INVALID|message_id_invalid/iu;

export function createApi({ token, chat, api, timeout }: TelegramSettings): Api {
  const secret = token.reveal();
  const root = `${api.replace(/\/+$/u, '')}/bot${secret}`;
  // A group that grows into a supergroup has another id from then on; Telegram says which.
  let chatId = chat;
  return { call };

  async function call(
    method: string,
    parameters: Parameters,
    signal: AbortSignal,
    picture?: Uint8Array,
  ): Promise<Called> {
    const fields = { chat_id: chatId, ...parameters };
    const request = picture === undefined ? jsonOf(fields) : formOf(fields, picture);
    const answer = await ask({ who: 'telegram', url: `${root}/${method}`, timeout, ...request }, signal);
    const { ok, result, description, parameters: more } = readJson(answer.text);
    if (ok === true) return typeof result === 'object' && result !== null ? result : {};
    const said = typeof description === 'string' ? description : '';
    const { migrate_to_chat_id: moved, retry_after: wait } = (more ?? {}) as Parameters;
    if (typeof moved === 'number' && String(moved) !== chatId) {
      chatId = String(moved);
      return call(method, parameters, signal, picture);
    }
    if (AS_IT_IS.test(said)) return {};
    if (GONE.test(said)) return 'gone';
    throw failureOf(answer.status, safe(said, [secret]), typeof wait === 'number' ? wait : undefined);
  }
}

/** @param wait seconds */
function failureOf(status: number, said: string, wait: number | undefined) {
  const message = `telegram answered ${status}${said === '' ? '' : `: ${said}`}`;
  if (status === 429) return notTaken(message, wait === undefined ? undefined : wait * 1000);
  return statusFailure(status, message, said !== '');
}

const jsonOf = (fields: Parameters) => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(fields),
});

function formOf(fields: Parameters, picture: Uint8Array) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) body.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  body.set('photo', new Blob([picture as Uint8Array<ArrayBuffer>], { type: 'image/png' }), 'map.png');
  return { body };
}
