// What an incident can be matched and grouped by. A label may have several values: any of them may match.
import { type AlertsConfig, LABELS, type Label } from '../shared/config.ts';
import { type Assessment, type Incident, independentTellers } from '../shared/schema/index.ts';
import { assess } from '../shared/severity/index.ts';
import { areasOf } from './areas.ts';

export type Labels = Readonly<Record<Label, readonly string[]>>;

/** What labels are read with: the areas and the table of the configuration. */
export type LabelSettings = Pick<AlertsConfig, 'areas' | 'assessment'>;

interface Seen {
  incident: Incident;
  assessment: Assessment;
  areas: string[];
}

type Value = string | number | null | undefined;

/** Place and governorate answer to their Arabic and their English name, places to their gazetteer id too. */
const READ: Readonly<Record<Label, (seen: Seen) => Value[]>> = {
  class: ({ incident }) => [incident.class],
  type: ({ incident }) => [incident.type],
  status: ({ incident }) => [incident.status],
  severity: ({ assessment }) => [assessment.severity],
  certainty: ({ assessment }) => [assessment.certainty],
  country: ({ incident: { location } }) => [location?.country],
  governorate: ({ incident: { location } }) => [location?.admin1, location?.admin1En],
  place: ({ incident: { place, location } }) => [location?.placeId, place?.name, location?.nameEn],
  area: ({ areas }) => areas,
  actor: ({ incident: { sides, control } }) => [
    ...sides.flat(),
    ...(control?.to ?? []),
    ...(control?.from ?? []),
  ],
  attacker: ({ incident: { sides } }) => sides[0],
  holder: ({ incident: { control } }) => control?.to ?? [],
  outlet: ({ incident: { sources } }) => sources.map(({ outlet }) => outlet),
  sources: ({ incident }) => [independentTellers(incident)],
  fatalities: ({ incident: { fatalities } }) => [fatalities?.highest],
  precision: ({ incident: { location } }) => [location?.precision],
  incident: ({ incident: { id } }) => [id],
};

/** Labels whose values are names for one thing, the surest first. */
const NAMES: ReadonlySet<Label> = new Set(['place', 'governorate']);

/** Distinct values of each label; none where the incident does not say. */
export function labelsOf(
  incident: Incident,
  settings: LabelSettings,
  assessment = assess(incident, settings.assessment),
): Labels {
  const seen = { incident, assessment, areas: areasOf(incident.location, settings.areas) };
  const entries = LABELS.map((label) => {
    const values = READ[label](seen).filter((value) => value != null);
    return [label, [...new Set(values.map(String))]];
  });
  return Object.fromEntries(entries) as Labels;
}

/** What two incidents must share to be the same on a label, however each outlet writes it. */
export const identityOf = (labels: Labels, label: Label): readonly string[] =>
  NAMES.has(label) ? labels[label].slice(0, 1) : labels[label].toSorted();
