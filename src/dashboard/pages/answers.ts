// How pages and their parts are sent.
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Markup } from '../html.ts';
import type { View } from './view.ts';

export const send = (reply: FastifyReply, view: View, markup: Markup): FastifyReply =>
  reply.type('text/html; charset=utf-8').header('Content-Language', view.language).send(markup.text);

/** A part that scripts ask for again and again: 304 where nothing but the time has changed. */
export function sendPart(
  request: FastifyRequest,
  reply: FastifyReply,
  view: View,
  markup: Markup,
): FastifyReply {
  const etag = `"${createHash('sha256').update(withoutTimes(markup)).digest('hex').slice(0, 20)}"`;
  reply.header('ETag', etag);
  return request.headers['if-none-match'] === etag ? reply.status(304).send() : send(reply, view, markup);
}

/** Relative times alone are no news: the script keeps them true by itself. */
const withoutTimes = ({ text }: Markup): string => text.replace(/ data-ago>[^<]*</g, '><');
