// An ntfy server, 2.16 or newer, as far as a sender sees it. https://docs.ntfy.sh/publish/
import { type Answered, type Asked, fieldsOf, type Shown, type StandIn, serve } from './server.ts';

const TOKEN = 'tk_exampleexampleexampleexample0';
const TOPIC = 'rasid-7f3a9c51e0';

interface Publication {
  topic: string;
  title?: string;
  message?: string;
  sequence_id?: string;
  priority?: number;
  tags?: string[];
  click?: string;
}

export interface NtfyStandIn extends StandIn {
  publications: Publication[];
}

const no = (http: number, code: number, error: string): Answered => ({
  status: http,
  body: { code, http, error },
});

export async function ntfyStandIn(): Promise<NtfyStandIn> {
  const publications: Publication[] = [];
  const shown = new Map<string, Shown>();
  const refusals: string[] = [];
  const server = await serve({
    answer: async (asked) => {
      if (asked.method === 'DELETE') {
        shown.delete(asked.url.pathname.split('/').at(-1) ?? '');
        return { status: 200, body: { event: 'message_delete' } };
      }
      const publication = (await fieldsOf(asked)) as unknown as Publication;
      const fault = faultOf(asked, publication);
      if (fault) {
        refusals.push(fault);
        return no(400, 40_000, fault);
      }
      publications.push(publication);
      const id = `m${publications.length}`;
      const key = publication.sequence_id ?? id;
      const edits = shown.has(key) ? shown.get(key)!.edits + 1 : 0;
      // A title that stands above every part of one message is read once.
      const again = /-\d+$/u.test(key);
      const text = again ? `${publication.message}` : `${publication.title}\n${publication.message}`;
      shown.set(key, { id, text, edits, thread: null });
      return { status: 200, body: { id, event: 'message', topic: TOPIC } };
    },
    failing: {
      busy: { ...no(429, 42_901, 'limit reached: too many requests'), headers: { 'retry-after': '7' } },
      broken: no(500, 50_001, 'internal server error'),
      refuse: no(403, 40_301, `forbidden for ${TOPIC} with ${TOKEN}`),
    },
  });
  return {
    ...server,
    settings: `ntfy: { server: '${server.url}', topic: ${TOPIC}, token: ${TOKEN}, timeout: 10s }`,
    secrets: [TOKEN, TOPIC],
    refusals,
    publications,
    shown: () => [...shown.values()],
  };
}

function faultOf(
  { url, headers }: Asked,
  { topic, message = '', sequence_id: sequence, priority, click }: Publication,
) {
  if (url.pathname !== '/') return 'page not found';
  if (headers.authorization !== `Bearer ${TOKEN}`) return 'unauthorized';
  if (topic !== TOPIC) return 'invalid topic';
  // A real server makes an attachment of it, which nobody asked for.
  if (Buffer.byteLength(message) > 4096) return 'message is too long';
  if (sequence !== undefined && !/^[-_A-Za-z0-9]{1,64}$/u.test(sequence)) return 'sequence ID invalid';
  if (priority !== undefined && ![1, 2, 3, 4, 5].includes(priority)) return 'priority invalid';
  return click !== undefined && !URL.canParse(click) ? 'click URL invalid' : undefined;
}
