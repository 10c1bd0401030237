import { rmSync } from 'node:fs';
import { afterAll } from 'vitest';
import { createLogger } from '../../src/shared/logger.ts';
import { openEngine } from '../../src/store/index.ts';
import { makeTempFolder } from '../support/temp-folder.ts';
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

const dataDir = makeTempFolder();
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const open = () => openEngine({ dataDir, logger: createLogger('silent') });

storeSuite('the embedded engine', open);
decidingSuite('the embedded engine', open);
deliverySuite('the embedded engine', open);
pushSuite('the embedded engine', open);
processSuite('the embedded engine', open);
flowSuite('the embedded engine', open);
boardKeysSuite('the embedded engine', open);
correctionSuite('the embedded engine', open);
recordSuite('the embedded engine', open);
rewindSuite('the embedded engine', open);
incidentIndexSuite('the embedded engine', open);
