// Slack's Web API and incoming webhooks as far as a sender sees them. https://docs.slack.dev/apis/web-api
import { type Answered, type Asked, fieldsOf, type Shown, type StandIn, serve } from './server.ts';

const TOKEN = 'xoxb-example-0000-abcdefabcdef';
const CHANNEL = 'C0RASID01';
const HOOK = '/services/T0RASID/B0RASID/secretsecretsecret';

interface Fields {
  channel?: string;
  ts?: string;
  text?: string;
  blocks?: { type: string; text: { type: string; text: string } }[];
  thread_ts?: string;
  metadata?: unknown;
  oldest?: string;
}

interface Kept extends Shown {
  ts: string;
  metadata: unknown;
}

export interface SlackStandIn extends StandIn {
  messages: Map<string, Kept>;
}

const no = (error: string, status = 200): Answered => ({ status, body: { ok: false, error } });
const yes = (more: Record<string, unknown> = {}): Answered => ({ status: 200, body: { ok: true, ...more } });

const APP_REFUSES = no('channel_not_found');
const HOOK_REFUSES: Answered = { status: 404, body: 'no_service' };

export async function slackStandIn(options = ''): Promise<SlackStandIn> {
  const self = await start(APP_REFUSES);
  return {
    ...self,
    settings: `slack: { token: ${TOKEN}, channel: ${CHANNEL}, api: '${self.url}/api', timeout: 10s${options} }`,
    secrets: [TOKEN],
  };
}

export async function slackHookStandIn(): Promise<SlackStandIn> {
  const self = await start(HOOK_REFUSES);
  return {
    ...self,
    settings: `slack: { webhook: '${self.url}${HOOK}', timeout: 10s }`,
    secrets: [HOOK, 'secretsecretsecret'],
  };
}

async function start(refuse: Answered) {
  const messages = new Map<string, Kept>();
  const refusals: string[] = [];
  const server = await serve({
    answer: async (asked) => {
      const fields = (await fieldsOf(asked)) as Fields;
      const fault = faultOf(fields);
      if (fault) refusals.push(fault);
      return asked.url.pathname === HOOK ? hook(fields, fault) : app(asked, fields, fault);
    },
    failing: {
      busy: { ...no('ratelimited', 429), headers: { 'retry-after': '7' } },
      broken: no('service_unavailable', 503),
      refuse,
    },
  });
  return { ...server, messages, refusals, shown: () => [...messages.values()] };

  function hook(fields: Fields, fault: string | undefined): Answered {
    if (fault) return { status: 400, body: 'invalid_blocks' };
    keep(fields);
    return { status: 200, body: 'ok' };
  }

  function app({ url, headers }: Asked, fields: Fields, fault: string | undefined): Answered {
    if (headers.authorization !== `Bearer ${TOKEN}`) return no('invalid_auth');
    if (fields.channel !== CHANNEL) return no('channel_not_found');
    if (fault) return no(fault);
    const kept = messages.get(fields.ts ?? '');
    switch (url.pathname) {
      case '/api/chat.postMessage':
        return yes({ channel: CHANNEL, ts: keep(fields).ts });
      case '/api/chat.update':
        if (!kept) return no('message_not_found');
        Object.assign(kept, { text: readable(fields), edits: kept.edits + 1, metadata: fields.metadata });
        return yes({ channel: CHANNEL, ts: kept.ts });
      case '/api/chat.delete':
        return messages.delete(fields.ts ?? '') ? yes() : no('message_not_found');
      case '/api/conversations.history':
        return list(({ thread }) => thread === null);
      case '/api/conversations.replies':
        return list(({ thread, ts }) => thread === fields.ts || ts === fields.ts);
      default:
        return no('unknown_method');
    }
  }

  function keep(fields: Fields): Kept {
    const ts = `1700000000.${String(messages.size + 1).padStart(6, '0')}`;
    const thread = fields.thread_ts ?? null;
    const one = { id: ts, ts, text: readable(fields), edits: 0, thread, metadata: fields.metadata };
    messages.set(ts, one);
    return one;
  }

  function list(belongs: (message: Kept) => boolean): Answered {
    const found = [...messages.values()].filter(belongs).map(({ ts, metadata }) => ({ ts, metadata }));
    return yes({ messages: found, has_more: false });
  }
}

function faultOf({ blocks, text, ts, thread_ts }: Fields): string | undefined {
  if (blocks === undefined) return undefined;
  if (text === undefined || text.length > 40_000) return 'no_text';
  if (blocks.length === 0 || blocks.length > 50) return 'invalid_blocks';
  const lengths = blocks.map((block) => block.text.text.length);
  if (lengths.reduce((sum, length) => sum + length, 0) > 10_000) return 'msg_blocks_too_long';
  const wrong = blocks.some(({ type, text }) => {
    const most = type === 'header' ? 150 : 3000;
    const kind = type === 'header' ? 'plain_text' : 'mrkdwn';
    const raw = text.text.replace(/<https?:\/\/[^|<>]+\|[^<>]*>/gu, '').replace(/&(amp|lt|gt);/gu, '');
    return text.type !== kind || text.text.length < 1 || text.text.length > most || /[<>&]/u.test(raw);
  });
  return wrong || ts === '' || thread_ts === '' ? 'invalid_blocks' : undefined;
}

/** As it is read: entities and links resolved, bold without its marks. */
const readable = ({ blocks = [] }: Fields): string =>
  blocks
    .map(({ text }) => text.text.replace(/<[^|<>]+\|([^<>]*)>/gu, '$1').replace(/^\*(.+)\*$/gmu, '$1'))
    .join('\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
