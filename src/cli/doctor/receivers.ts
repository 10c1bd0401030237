// Whether receivers can be reached: a connection is opened and closed, nothing is sent. A Telegram bot is asked its name.
import { accessSync, constants, existsSync } from 'node:fs';
import { connect as connectTcp } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { createTelegramApi } from '../../alerts/index.ts';
import type { Receiver } from '../../shared/config.ts';
import { messageOf } from '../../shared/errors.ts';
import { type Finding, ill, well } from './finding.ts';

const WITHIN_MS = 8000;
const ADVICE = 'Check its address in alerts.yaml, and that this machine may go there (firewall, proxy, DNS).';

export async function examineReceiver(receiver: Receiver): Promise<Finding> {
  const what = `receiver ${receiver.name}`;
  try {
    return well(what, await reach(receiver));
  } catch (error) {
    return ill(what, messageOf(error), ADVICE);
  }
}

/** @returns what was reached, by host alone: paths and users may be secret. @throws Error saying why it was not. */
async function reach(receiver: Receiver): Promise<string> {
  if (receiver.telegram) {
    const signal = AbortSignal.timeout(WITHIN_MS);
    await createTelegramApi(receiver.telegram).call('getMe', {}, signal);
    return 'Telegram knows the bot';
  }
  if (receiver.feed) return reachFolder(receiver.feed.folder);
  const address = addressOf(receiver);
  if (address === undefined) return receiver.webpush ? 'browsers that asked for it' : 'this terminal';
  return reachHost(new URL(address));
}

function addressOf({ webhook, slack, discord, ntfy, email }: Receiver): string | undefined {
  return (
    webhook?.url ??
    slack?.webhook?.reveal() ??
    slack?.api ??
    discord?.webhook.reveal() ??
    ntfy?.server ??
    email?.smtp.reveal()
  );
}

function reachFolder(folder: string): string {
  if (existsSync(folder)) accessSync(folder, constants.W_OK);
  return `${folder} ${existsSync(folder) ? 'is writable' : 'will be made'}`;
}

const PORTS: Record<string, number> = { 'https:': 443, 'http:': 80, 'smtps:': 465, 'smtp:': 587 };

function reachHost({ hostname, port, protocol }: URL): Promise<string> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const to = { host, port: Number(port) || PORTS[protocol]!, servername: host };
  const isTls = protocol === 'https:' || protocol === 'smtps:';
  const where = `${hostname}:${to.port}`;
  return new Promise((resolve, reject) => {
    const socket = isTls ? connectTls(to) : connectTcp(to);
    const end = (act: () => void) => {
      socket.destroy();
      act();
    };
    socket.setTimeout(WITHIN_MS, () => end(() => reject(new Error(`${where} does not answer`))));
    socket.once('error', (error) => end(() => reject(new Error(`${where}: ${messageOf(error)}`))));
    socket.once(isTls ? 'secureConnect' : 'connect', () => end(() => resolve(`${where} answers`)));
  });
}
