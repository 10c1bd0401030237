// What an incident can be matched and grouped by. A label may have several values: any of them may match.
import { LABELS, type Label } from '../shared/config.ts';
import type { Incident } from '../shared/schema/index.ts';
import { independentTellers } from './tellers.ts';

export type Labels = Readonly<Record<Label, readonly string[]>>;

/** Place and governorate answer to their Arabic and their English name, places to their gazetteer id too. */
const READ: Readonly<Record<Label, (incident: Incident) => (string | number | null | undefined)[]>> = {
  class: (incident) => [incident.class],
  type: (incident) => [incident.type],
  status: (incident) => [incident.status],
  country: ({ location }) => [location?.country],
  governorate: ({ location }) => [location?.admin1, location?.admin1En],
  place: ({ place, location }) => [place?.name, location?.nameEn, location?.placeId],
  actor: ({ sides, control }) => [...sides.flat(), ...(control?.to ?? []), ...(control?.from ?? [])],
  attacker: ({ sides }) => sides[0],
  holder: ({ control }) => control?.to ?? [],
  outlet: ({ sources }) => sources.map(({ outlet }) => outlet),
  sources: (incident) => [independentTellers(incident)],
  fatalities: ({ fatalities }) => [fatalities?.highest],
  precision: ({ location }) => [location?.precision],
  incident: ({ id }) => [id],
};

/** Distinct values of each label; none where the incident does not say. */
export function labelsOf(incident: Incident): Labels {
  const entries = LABELS.map((label) => {
    const values = READ[label](incident).filter((value) => value != null);
    return [label, [...new Set(values.map(String))]];
  });
  return Object.fromEntries(entries) as Labels;
}
