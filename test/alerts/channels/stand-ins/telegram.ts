// Telegram's Bot API as far as a sender sees it. https://core.telegram.org/bots/api
import { type Answered, type Asked, fieldsOf, type Shown, type StandIn, serve } from './server.ts';

const TOKEN = '123456789:AAexampleexampleexampleexample-_0';
const CHAT = '-1001234567890';

interface Fields {
  chat_id: string;
  text?: string;
  caption?: string;
  entities?: { type: string; offset: number; length: number; url?: string }[];
  parse_mode?: string;
  message_id?: number;
  message_thread_id?: number;
  reply_parameters?: { message_id: number; allow_sending_without_reply?: boolean };
  photo?: { bytes: number };
}

interface Kept extends Shown {
  entities: NonNullable<Fields['entities']>;
  topic: number | undefined;
}

export interface TelegramStandIn extends StandIn {
  messages: Map<string, Kept>;
  /** The group has become another. */
  movedTo: string | null;
}

const no = (status: number, description: string, parameters?: Record<string, unknown>): Answered => ({
  status,
  body: { ok: false, error_code: status, description, ...(parameters ? { parameters } : {}) },
});
const yes = (result: unknown): Answered => ({ status: 200, body: { ok: true, result } });

export async function telegramStandIn(options = ''): Promise<TelegramStandIn> {
  const messages = new Map<string, Kept>();
  const refusals: string[] = [];
  let last = 1000;
  const server = await serve({
    answer: async (asked) => {
      const answered = answer(asked, (await readFields(asked)) as unknown as Fields);
      if (answered.status === 400 && !/not (found|modified)|upgraded/u.test(JSON.stringify(answered.body)))
        refusals.push(JSON.stringify(answered.body));
      return answered;
    },
    failing: {
      busy: no(429, 'Too Many Requests: retry after 7', { retry_after: 7 }),
      broken: no(500, 'Internal Server Error'),
      refuse: no(403, `Forbidden: bot was blocked by the user ${TOKEN}`),
    },
  });
  const self: TelegramStandIn = {
    ...server,
    settings: `telegram: { token: '${TOKEN}', chat: ${CHAT}, api: '${server.url}', timeout: 10s${options} }`,
    secrets: [TOKEN, TOKEN.split(':')[1]!],
    refusals,
    messages,
    movedTo: null,
    shown: () => [...messages.values()],
  };
  return self;

  function answer({ url }: Asked, fields: Fields): Answered {
    const [, bot, method] = url.pathname.split('/');
    if (bot !== `bot${TOKEN}`) return no(404, 'Not Found');
    if (String(fields.chat_id) !== (self.movedTo ?? CHAT)) {
      return self.movedTo
        ? no(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
            migrate_to_chat_id: Number(self.movedTo),
          })
        : no(400, 'Bad Request: chat not found');
    }
    const fault = faultOf(fields, method === 'sendPhoto');
    if (fault) return no(400, `Bad Request: ${fault}`);
    switch (method) {
      case 'sendMessage':
      case 'sendPhoto':
        return post(fields);
      case 'editMessageText':
        return edit(fields);
      case 'deleteMessage':
        return messages.delete(String(fields.message_id))
          ? yes(true)
          : no(400, 'Bad Request: message to delete not found');
      default:
        return no(404, 'Not Found');
    }
  }

  function post({
    text,
    entities = [],
    reply_parameters: reply,
    message_thread_id: topic,
  }: Fields): Answered {
    const head = reply === undefined ? null : String(reply.message_id);
    if (head !== null && !messages.has(head) && !reply?.allow_sending_without_reply)
      return no(400, 'Bad Request: message to be replied not found');
    last += 1;
    const id = String(last);
    const thread = head !== null && messages.has(head) ? head : null;
    messages.set(id, { id, text: text ?? '[photo]', edits: 0, thread, entities, topic });
    return yes({ message_id: Number(id), chat: { id: Number(self.movedTo ?? CHAT) } });
  }

  function edit({ message_id, text = '', entities = [] }: Fields): Answered {
    const kept = messages.get(String(message_id));
    if (!kept) return no(400, 'Bad Request: message to edit not found');
    if (kept.text === text && JSON.stringify(kept.entities) === JSON.stringify(entities)) {
      return no(
        400,
        'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
      );
    }
    Object.assign(kept, { text, entities, edits: kept.edits + 1 });
    return yes({ message_id });
  }
}

async function readFields(asked: Asked): Promise<Record<string, unknown>> {
  const fields = await fieldsOf(asked);
  // In a form every value is text; structures are JSON.
  for (const name of ['entities', 'reply_parameters', 'message_thread_id'])
    if (typeof fields[name] === 'string') fields[name] = JSON.parse(fields[name]);
  return fields;
}

function faultOf({ text = '', caption = '', entities = [], parse_mode, photo }: Fields, isPhoto: boolean) {
  if (parse_mode !== undefined) return 'this stand-in parses no markup';
  if (isPhoto && !(photo && photo.bytes > 0)) return 'there is no photo in the request';
  if (isPhoto) return caption.length > 1024 ? 'message caption is too long' : undefined;
  if (text.length > 4096) return 'message is too long';
  if (entities.length > 100) return 'too many entities';
  const broken = entities.find(
    ({ offset, length }) =>
      length <= 0 || offset < 0 || offset + length > text.length || splitsPair(text, offset, offset + length),
  );
  return broken ? `entity ${JSON.stringify(broken)} is out of place` : undefined;
}

const splitsPair = (text: string, ...places: number[]): boolean =>
  places.some((at) => /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1)));
