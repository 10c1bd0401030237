// What the board's plain forms send, and where they lead: back to the page of the river, with a word on what was done.
import type { FastifyReply, FastifyRequest } from 'fastify';

/** How somebody looks at the page survives the form. */
const KEPT = /^(lang|digits|theme)$/;

/** What was done to how many: `retried`, 3. */
export interface Done {
  what: 'retried' | 'dropped' | 'resent' | 'refused' | 'settled';
  count: number;
}

/** 303 back to /river for a browser's form; JSON for whoever asks for that. */
export function answerDone(request: FastifyRequest, reply: FastifyReply, done: Done, details: object) {
  if (/\bapplication\/json\b/.test(request.headers.accept ?? '')) return reply.send(details);
  const search = new URLSearchParams(
    Object.entries(request.query as Record<string, string>).filter(([name]) => KEPT.test(name)),
  );
  search.set('done', `${done.what}-${done.count}`);
  return reply.redirect(`/river?${search}#done`, 303);
}
