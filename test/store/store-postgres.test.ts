import { afterAll, describe, expect, it } from 'vitest';
import { createLogger } from '../../src/shared/logger.ts';
import { openEngine } from '../../src/store/index.ts';
import { announceSkip, findPostgres, isServer } from '../support/engines.ts';
import { boardKeysSuite } from './board-keys-suite.ts';
import { correctionSuite } from './correction-suite.ts';
import { decidingSuite } from './deciding-suite.ts';
import { deliverySuite } from './delivery-suite.ts';
import { flowSuite } from './flow-suite.ts';
import { incidentIndexSuite } from './incident-index-suite.ts';
import { processSuite } from './process-suite.ts';
import { pushSuite } from './push-suite.ts';
import { recordSuite } from './record-suite.ts';
import { rewindSuite } from './rewind-suite.ts';
import { storeSuite } from './store-suite.ts';

const postgres = await findPostgres();
announceSkip('the record on PostgreSQL', postgres);
const logger = createLogger('silent');

describe.skipIf(!isServer(postgres))('PostgreSQL', () => {
  const databaseUrl = isServer(postgres) ? postgres.url : '';
  afterAll(() => (isServer(postgres) ? postgres.stop() : undefined));

  it('is migrated once by processes that start at the same time', async () => {
    const engines = await Promise.all(
      Array.from({ length: 4 }, () => openEngine({ databaseUrl, dataDir: '', logger })),
    );
    expect(engines.map(({ kind }) => kind)).toEqual(Array(4).fill('postgres'));
    await Promise.all(engines.map((engine) => engine.close()));
  });

  const open = () => openEngine({ databaseUrl, dataDir: '', logger });

  storeSuite('PostgreSQL', open);
  decidingSuite('PostgreSQL', open);
  deliverySuite('PostgreSQL', open);
  pushSuite('PostgreSQL', open);
  processSuite('PostgreSQL', open);
  flowSuite('PostgreSQL', open);
  boardKeysSuite('PostgreSQL', open);
  correctionSuite('PostgreSQL', open);
  recordSuite('PostgreSQL', open);
  rewindSuite('PostgreSQL', open);
  incidentIndexSuite('PostgreSQL', open);
});
