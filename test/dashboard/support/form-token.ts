// The hidden field that a page of the board gives its forms.
import type { FastifyInstance } from 'fastify';

export async function formTokenOn(app: FastifyInstance, url: string): Promise<string> {
  const { body } = await app.inject({ url, headers: { accept: 'text/html' } });
  const token = /name="_csrf" value="([^"]+)"/.exec(body)?.[1];
  if (token === undefined) throw new Error(`no form stands on ${url}`);
  return token;
}
