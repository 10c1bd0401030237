// A mail server that wants a login, keeps one letter for each Message-ID, as Dovecot and Gmail do, and can fail.
import type { Socket } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { Fault, Shown, StandIn } from './server.ts';

const USER = 'rasid';
const PASSWORD = 'p@ss-word-of-rasid';

export interface Letter extends Shown {
  headers: Map<string, string>;
  /** Bodies by their type, decoded. */
  parts: Map<string, string>;
  to: string[];
}

export interface SmtpStandIn extends StandIn {
  letters: Map<string, Letter>;
  /** Answers to these recipients. */
  refusing: Map<string, number>;
  connections: number;
}

export async function smtpStandIn(options = ''): Promise<SmtpStandIn> {
  const faults: (Fault | null)[] = [];
  const letters = new Map<string, Letter>();
  const refusing = new Map<string, number>();
  const sockets = new Set<Socket>();
  const failing = { busy: { status: 450 }, broken: { status: 451 }, refuse: { status: 550 } };
  let fault: Fault | null = null;
  const server = new SMTPServer({
    authOptional: false,
    allowInsecureAuth: true,
    hideSTARTTLS: true,
    disabledCommands: ['STARTTLS'],
    size: 10 * 1024 * 1024,
    onConnect: (_session, accept) => {
      self.connections += 1;
      accept();
    },
    onAuth: ({ username, password }, _session, done) =>
      username === USER && password === PASSWORD
        ? done(null, { user: USER })
        : done(Object.assign(new Error(`no such login ${password}`), { responseCode: 535 })),
    onMailFrom: (_address, _session, done) => {
      self.asked.push({} as never);
      fault = faults.shift() ?? null;
      if (fault === 'busy' || fault === 'broken' || fault === 'refuse')
        return done(answer(failing[fault].status, `not now, ${PASSWORD}`));
      done();
    },
    onRcptTo: ({ address }, _session, done) => {
      const status = refusing.get(address);
      done(status === undefined ? null : answer(status, 'no such mailbox'));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (fault === 'hang') return;
        keep(Buffer.concat(chunks).toString('utf8'), session);
        if (fault === 'drop') for (const socket of sockets) socket.destroy();
        else done();
      });
    },
  });
  server.on('error', () => {});
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.server.address() as { port: number }).port));
  });
  const login = `${USER}:${encodeURIComponent(PASSWORD)}`;
  const self: SmtpStandIn = {
    settings: `email: { smtp: 'smtp://${login}@127.0.0.1:${port}', from: 'Rasid <rasid@alerts.example.org>', to: [desk@example.org], timeout: 10s${options} }`,
    secrets: [PASSWORD, login],
    faults,
    asked: [],
    failing,
    refusals: [],
    shown: () => [...letters.values()],
    letters,
    refusing,
    connections: 0,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return self;

  function keep(raw: string, session: SMTPServerSession): void {
    const letter = readLetter(raw);
    const id = letter.headers.get('message-id') ?? '';
    const kept = letters.get(id);
    const to = session.envelope.rcptTo.map(({ address }) => address);
    if (/[^\x00-\x7F]/u.test(raw)) self.refusals.push('letters outside ASCII');
    if (raw.split('\r\n').some((line) => line.length > 998)) self.refusals.push('a line is too long');
    const thread = letter.headers.get('in-reply-to') ?? null;
    const text = letter.parts.get('text/plain') ?? '';
    letters.set(id, { ...letter, id, thread, text, edits: 0, to: [...(kept?.to ?? []), ...to] });
  }
}

const answer = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });

function readLetter(raw: string): Pick<Letter, 'headers' | 'parts'> {
  const [headers, body] = headOf(raw);
  const parts = new Map<string, string>();
  readPart(headers, body, parts);
  return { headers, parts };
}

function headOf(raw: string): [Map<string, string>, string] {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/gu, ' ')
    .split('\r\n');
  const headers = lines
    .map((line) => /^([^:]+):\s*(.*)$/u.exec(line)!)
    .map(([, name, value]) => [name!.toLowerCase(), value!] as const);
  return [new Map(headers), raw.slice(end + 4)];
}

function readPart(headers: Map<string, string>, body: string, parts: Map<string, string>): void {
  const type = headers.get('content-type') ?? 'text/plain';
  const boundary = /boundary="?([^";]+)"?/u.exec(type)?.[1];
  if (boundary === undefined) {
    const coded = headers.get('content-transfer-encoding') === 'base64';
    parts.set(type.split(';')[0]!, coded ? Buffer.from(body, 'base64').toString('utf8') : body);
    return;
  }
  for (const piece of body.split(`--${boundary}`).slice(1, -1))
    readPart(...headOf(piece.replace(/^\r\n/u, '')), parts);
}
