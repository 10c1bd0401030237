// `rasid control [PLACE] [--at TIME]`: who holds the place since when, how sure that is, and who says so.
import { withLocal } from '../extraction/gazetteer/index.ts';
import { readLocalGazetteer } from '../shared/config/gazetteer.ts';
import { readActors, readSettings } from '../shared/config.ts';
import { ASKED_AT, askedAt, type Holding, holdersAt, placesNamed } from '../shared/control/index.ts';
import { RasidError } from '../shared/errors.ts';
import { createLogger } from '../shared/logger.ts';
import type { GazetteerPlace } from '../shared/schema/index.ts';
import { createStore, openEngine, type Store } from '../store/index.ts';
import type { Run } from './command.ts';
import { renderHoldings } from './control-words.ts';
import { ROOT, SHIPPED_CONFIG } from './paths.ts';

export const control: Run = async (values, words) => {
  const asked = words.join(' ').trim();
  const at = instantOf(values.at as string | undefined, new Date());
  const settings = readSettings(values as Record<string, string | undefined>, ROOT);
  const gazetteer = withLocal(readLocalGazetteer(settings.configDir));
  const logger = createLogger(settings.logLevel);
  const engine = await openEngine({ databaseUrl: settings.databaseUrl, dataDir: settings.dataDir, logger });
  try {
    const holdings = await holdingsOf(createStore(engine), gazetteer, asked, at);
    if (values.json === true) {
      console.log(JSON.stringify({ place: asked || null, at: at.toISOString(), holdings }, null, 2));
      return 0;
    }
    const actors = readActors(settings.configDir, SHIPPED_CONFIG);
    const known = placesNamed(gazetteer.map(namedOf), asked);
    console.log(renderHoldings(holdings, { asked, at, known, actors }));
    return 0;
  } finally {
    await engine.close();
  }
};

/** @throws RasidError USAGE where the text is no time. */
export function instantOf(text: string | undefined, now: Date): Date {
  const at = text === undefined ? now : askedAt(text);
  if (at === null) throw new RasidError('USAGE', `control: --at: ${ASKED_AT}`);
  return at;
}

const namedOf = ({ id, ar, en }: GazetteerPlace) => ({ placeId: id, names: ar, nameEn: en });

/** By the gazetteer’s names and those of the record; of every place where none is asked for. */
export async function holdingsOf(
  { incidents }: Pick<Store, 'incidents'>,
  gazetteer: readonly GazetteerPlace[],
  asked: string,
  at: Date,
): Promise<Holding[]> {
  if (asked === '') return holdersAt(await incidents.controlOf(), at);
  const places = (await incidents.controlPlaces()).map((place) => ({ ...place, names: [place.placeName] }));
  const known = placesNamed(gazetteer.map(namedOf), asked).map(({ placeId }) => placeId);
  const ids = new Set([...known, ...placesNamed(places, asked).map(({ placeId }) => placeId)]);
  return holdersAt(await incidents.controlOf([...ids]), at);
}
