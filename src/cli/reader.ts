// The extractor with its data, for the commands that read without a record.

import { withLocal } from '../extraction/gazetteer/index.ts';
import { createExtractor } from '../extraction/index.ts';
import { readLocalGazetteer } from '../shared/config/gazetteer.ts';
import { readActors, readSettings } from '../shared/config.ts';
import { ROOT, SHIPPED_CONFIG } from './paths.ts';

/** @param config the `--config` option, if given. */
export function openExtractor(config: string | undefined) {
  const { configDir } = readSettings({ config }, ROOT);
  return createExtractor({
    gazetteer: withLocal(readLocalGazetteer(configDir)),
    actors: readActors(configDir, SHIPPED_CONFIG),
  });
}
