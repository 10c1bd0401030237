import { rmSync } from 'node:fs';
import { afterAll } from 'vitest';
import { createLogger } from '../../src/shared/logger.ts';
import { openEngine } from '../../src/store/index.ts';
import { makeTempFolder } from '../support/temp-folder.ts';
import { storeSuite } from './store-suite.ts';

const dataDir = makeTempFolder();
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

storeSuite('the embedded engine', () => openEngine({ dataDir, logger: createLogger('silent') }));
