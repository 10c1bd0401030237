// How incidents are worded outside of notices: the same headlines and the same CAP, for whoever exports them.
import type { AlertsConfig } from '../shared/config.ts';
import type { Actor, Incident } from '../shared/schema/index.ts';
import { assess } from '../shared/severity/index.ts';
import { EXPORT_TAIL, exportEntry, exportHead } from './cap/exported.ts';
import { withoutMarks } from './render/bidi.ts';
import { namingOf } from './render/naming.ts';
import { VOICES } from './render/voice.ts';

/** Who answers for exported alerts where no receiver’s feed names anybody. */
const NOBODY_SPECIAL = 'rasid@localhost';

export function createIncidentWording(
  actors: readonly Actor[],
  { assessment, receivers }: Pick<AlertsConfig, 'assessment' | 'receivers'>,
) {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const find = (id: string) => byId.get(id);
  const sender = receivers.find(({ feed }) => feed)?.feed?.sender ?? NOBODY_SPECIAL;
  return {
    headline: (incident: Incident, language: 'ar' | 'en'): string =>
      withoutMarks(VOICES[language].headline(incident, namingOf(incident, language, find))),
    capFeed: {
      head: (at: Date) => exportHead(sender, at),
      entry: (incident: Incident) => exportEntry(incident, sender, find, assess(incident, assessment)),
      tail: EXPORT_TAIL,
    },
  };
}
