// The alerting process that is killed: Rasid as it is built, with the roles alert and deliver. Its receiver `chat`
// stands for services that know no ids: what is sent there twice is read twice.
import { startRasid } from '../../dist/main.js';
import { loadConfig, readSettings } from '../../dist/shared/config.js';
import { RasidError } from '../../dist/shared/errors.js';
import { createLogger } from '../../dist/shared/logger.js';
import { createTellings } from '../../dist/workers/tellings.js';

const [config, data, chatUrl, timeout] = process.argv.slice(2);
const settings = readSettings({ config, data, port: '0', roles: 'alert,deliver,board' }, process.cwd());
const loaded = loadConfig(config, new URL('../../config', import.meta.url).pathname);
const tellings = new Map(createTellings(loaded));
tellings.set('chat', { ...tellings.get('chat'), channel: createChatChannel(chatUrl, Number(timeout)) });
const rasid = await startRasid(settings, loaded, createLogger(settings.logLevel), undefined, tellings);
console.log(`Board: ${rasid.address}`);
process.once('SIGTERM', () => rasid.stop().then(() => process.exit(0)));

function createChatChannel(url, timeoutMs) {
  return {
    takesPictures: false,
    repeating: () => 'seen-twice',
    async send({ delivery, mark }, signal) {
      const { id, incidentId, revision } = delivery;
      const body = JSON.stringify({ id, incidentId, revision, repeat: mark === 'repeat' });
      const deadline = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
      const response = await fetch(url, { method: 'POST', body, redirect: 'manual', signal: deadline }).catch(
        (cause) => {
          throw new RasidError('RECEIVER_UNREACHABLE', 'the chat did not answer', { cause });
        },
      );
      if (response.ok) return { providerMessageId: id };
      const after = response.headers.get('retry-after');
      const retry = after === null ? {} : { retry: { afterMs: Number(after) * 1000 } };
      throw new RasidError('RECEIVER_UNREACHABLE', `the chat answered ${response.status}`, retry);
    },
  };
}
