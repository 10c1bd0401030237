// What the guard adds to fastify’s requests, and what routes tell it.
import type { FastifyRequest } from 'fastify';
import type { Needs, Who } from '../../shared/access.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Null where nobody is known: only routes that need `anybody` see that. */
    who: Who | null;
    /** For a hidden field `_csrf` in each form of ours; empty for whoever came with a token. */
    formToken: string;
  }
  interface FastifyContextConfig {
    /** By itself `viewer` to read and `editor` to change. */
    needs?: Needs;
    /** Whether a 401 asks for Basic: for programs that wait to be asked. Browsers would open a window of their own. */
    asksForBasic?: boolean;
  }
}

/** Name of that field. */
export const FORM_TOKEN = '_csrf';

const READING: readonly string[] = ['GET', 'HEAD'];

export const isReading = ({ method }: FastifyRequest): boolean => READING.includes(method);

/** What the route asks; an address that leads nowhere asks the same as any other. */
export const needsOf = ({ method, routeOptions }: FastifyRequest): Needs =>
  needsFor(method, routeOptions.config);

export const needsFor = (method: string, config: { needs?: Needs } | undefined): Needs =>
  config?.needs ?? (READING.includes(method) ? 'viewer' : 'editor');

/** Whether a person waits for a page, rather than a script for an answer. */
export function wantsPage(request: FastifyRequest): boolean {
  const { accept, 'sec-fetch-dest': destination } = request.headers;
  const isNavigation = destination === undefined || destination === 'document';
  return isNavigation && String(accept ?? '').includes('text/html');
}
