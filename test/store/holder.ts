// A process that holds an embedded record and stores articles until it is killed, saying which are stored.
import { createLogger } from '../../src/shared/logger.ts';
import { createStore, openEngine } from '../../src/store/index.ts';
import { article } from './examples.ts';

const store = createStore(await openEngine({ dataDir: process.argv[2]!, logger: createLogger('silent') }));
for (let n = 0; ; n++) {
  await store.articles.store([article(`a${n}`)]);
  process.send!(n);
}
