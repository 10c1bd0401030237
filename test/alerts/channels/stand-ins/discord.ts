// A Discord webhook as far as a sender sees it. https://docs.discord.com/developers/resources/webhook
import { type Answered, type Asked, fieldsOf, type Shown, type StandIn, serve } from './server.ts';

const SECRET = 'aB3secretsecretsecretsecretsecret_-9';
const PATH = `/api/webhooks/112233445566778899/${SECRET}`;

interface Payload {
  content?: string;
  embeds?: { title?: string; description?: string; color?: number; image?: { url: string } }[];
  allowed_mentions?: { parse: string[] };
  attachments?: { id: number; filename: string }[];
}

interface Kept extends Shown {
  attachments: string[];
}

export interface DiscordStandIn extends StandIn {
  messages: Map<string, Kept>;
}

const no = (status: number, code: number, message: string): Answered => ({ status, body: { code, message } });

export async function discordStandIn(options = ''): Promise<DiscordStandIn> {
  const messages = new Map<string, Kept>();
  const refusals: string[] = [];
  const server = await serve({
    answer: async (asked) => answer(asked, await fieldsOf(asked)),
    failing: {
      busy: {
        status: 429,
        headers: { 'retry-after': '7', 'x-ratelimit-reset-after': '6.5' },
        body: { message: 'You are being rate limited.', retry_after: 6.5, global: false },
      },
      broken: no(500, 0, '500: Internal Server Error'),
      refuse: no(403, 50_013, `Missing Permissions ${SECRET}`),
    },
  });
  return {
    ...server,
    settings: `discord: { webhook: '${server.url}${PATH}', timeout: 10s${options} }`,
    secrets: [SECRET, PATH],
    refusals,
    messages,
    shown: () => [...messages.values()],
  };

  function answer({ method, url }: Asked, fields: Record<string, unknown>): Answered {
    if (!url.pathname.startsWith(PATH)) return no(404, 10_015, 'Unknown Webhook');
    const payload = (
      typeof fields.payload_json === 'string' ? JSON.parse(fields.payload_json) : fields
    ) as Payload;
    const id = /\/messages\/(\d+)$/u.exec(url.pathname)?.[1];
    if (method === 'DELETE')
      return messages.delete(id ?? '') ? { status: 204 } : no(404, 10_008, 'Unknown Message');
    const fault = faultOf(payload, fields);
    if (fault) {
      refusals.push(fault);
      return no(400, 50_035, `Invalid Form Body: ${fault}`);
    }
    const content = {
      text: readable(payload),
      attachments: (payload.attachments ?? []).map(({ filename }) => filename),
    };
    if (method === 'POST') {
      const made = { id: String(9000 + messages.size), edits: 0, thread: null, ...content };
      messages.set(made.id, made);
      return url.searchParams.get('wait') === 'true'
        ? { status: 200, body: { id: made.id } }
        : { status: 204 };
    }
    const kept = messages.get(id ?? '');
    if (!kept) return no(404, 10_008, 'Unknown Message');
    Object.assign(kept, content, { edits: kept.edits + 1 });
    return { status: 200, body: { id } };
  }
}

function faultOf(payload: Payload, fields: Record<string, unknown>): string | undefined {
  const { content = '', embeds = [], allowed_mentions: mentions, attachments = [] } = payload;
  if (content.length > 2000) return 'content: 2000 or fewer in length';
  if (content === '' && embeds.length === 0) return 'Cannot send an empty message';
  if (embeds.length > 10) return 'embeds: 10 or fewer';
  if (!mentions || mentions.parse.length > 0) return 'this stand-in wants nobody to be called';
  if (embeds.some(({ title = '' }) => title.length > 256)) return 'title: 256 or fewer in length';
  if (embeds.some(({ description = '' }) => description.length > 4096)) return 'description: 4096 or fewer';
  const sum = embeds.reduce(
    (total, { title = '', description = '' }) => total + title.length + description.length,
    0,
  );
  if (sum > 6000) return 'Embed size exceeds maximum size of 6000';
  const missing = attachments.some(({ id }) => fields[`files[${id}]`] === undefined);
  return missing ? 'attachments: no such file' : undefined;
}

/** As it is read: links, bold and escapes resolved. */
const readable = ({ embeds = [] }: Payload): string =>
  embeds
    .map(({ title = '', description = '' }) => {
      const text = description
        .replace(/(?<!\\)\[((?:[^\]\\]|\\.)*)\]\([^)\s]+\)/gu, '$1')
        .replace(/\*\*(.+?)\*\*/gu, '$1');
      return `${title}\n${text.replace(/\\([\\*_~`|>#[\]()<@-])/gu, '$1')}`;
    })
    .join('\n');
