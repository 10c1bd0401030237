// One request to a service: bounded in time, no redirect followed (a token would travel along), a bounded answer.
import { withDeadline } from '../../shared/deadline.ts';
import { unanswered } from './failures.ts';

export interface Question {
  /** Named in errors: the service, never its address. */
  who: string;
  url: string;
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  headers?: Record<string, string>;
  body?: string | Uint8Array | FormData;
  /** Of the whole exchange, in ms. */
  timeout: number;
}

export interface Answer {
  status: number;
  headers: Headers;
  /** Its first 256 kB. */
  text: string;
}

/** What a service has to say fits easily; whatever is longer is not ours to keep. */
const LONGEST_ANSWER = 256 * 1024;

/** @throws RasidError RECEIVER_UNREACHABLE, in doubt where the request may have arrived. */
export async function ask(question: Question, signal: AbortSignal): Promise<Answer> {
  const { who, url, method = 'POST', headers = {}, body, timeout } = question;
  const exchange = async (until: AbortSignal): Promise<Answer> => {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: { 'user-agent': 'rasid', ...headers },
      body: (body ?? null) as NonNullable<RequestInit['body']> | null,
      signal: until,
    });
    return { status: response.status, headers: response.headers, text: await firstOf(response) };
  };
  try {
    return await withDeadline(timeout, signal, exchange);
  } catch (cause) {
    throw unanswered(who, cause, timeout);
  }
}

async function firstOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LONGEST_ANSWER) break;
  }
  return Buffer.concat(chunks).subarray(0, LONGEST_ANSWER).toString('utf8');
}

/** @returns what a JSON answer says; an empty object where it is none. */
export function readJson(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
