// The extractor with its data, for the commands that read without a record.

import { GAZETTEER } from '../extraction/gazetteer/index.ts';
import { createExtractor } from '../extraction/index.ts';
import { readActors, readSettings } from '../shared/config.ts';
import { ROOT, SHIPPED_CONFIG } from './paths.ts';

/** @param config the `--config` option, if given. */
export function openExtractor(config: string | undefined) {
  const { configDir } = readSettings({ config }, ROOT);
  return createExtractor({ gazetteer: GAZETTEER, actors: readActors(configDir, SHIPPED_CONFIG) });
}
