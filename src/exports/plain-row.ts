// One incident as a flat row for people: what spreadsheets and maps show of it.
import { classOf, type Incident, tellingOf } from '../shared/schema/index.ts';
import { countryOf } from './countries.ts';
import { arabicName, englishName, type Knowledge } from './knowledge.ts';

/** Several values of one field stay a list: each format joins them in its own way. */
export type PlainRow = Record<string, string | number | null | readonly string[]>;

export function plainRow(incident: Incident, knows: Knowledge): PlainRow {
  const { id, revision, type, status, date, firstToldAt, lastToldAt, updatedAt, independentSources } =
    incident;
  return {
    id,
    revision,
    date,
    first_told_at: firstToldAt,
    last_told_at: lastToldAt,
    class: classOf(type),
    type,
    status,
    headline_ar: knows.headline(incident, 'ar'),
    headline_en: knows.headline(incident, 'en'),
    ...places(incident),
    ...parties(incident, knows),
    deaths_lowest: incident.fatalities?.lowest ?? null,
    deaths_highest: incident.fatalities?.highest ?? null,
    independent_sources: independentSources,
    ...sources(incident, knows),
    updated_at: updatedAt,
  };
}

const places = ({ place, location }: Incident) => ({
  place_ar: place?.name ?? null,
  place_en: location?.nameEn ?? null,
  governorate_ar: location?.admin1 ?? null,
  governorate_en: location?.admin1En ?? null,
  country: location?.country ?? null,
  country_en: countryOf(location?.country)?.name ?? null,
  latitude: location?.latitude ?? null,
  longitude: location?.longitude ?? null,
  precision: location?.precision ?? null,
});

const parties = ({ sides, control }: Incident, knows: Knowledge) => {
  const english = (ids: readonly string[]) => ids.map((id) => englishName(id, knows));
  const arabic = (ids: readonly string[]) => ids.map((id) => arabicName(id, knows));
  return {
    side1_ar: arabic(sides[0]),
    side1_en: english(sides[0]),
    side2_ar: arabic(sides[1]),
    side2_en: english(sides[1]),
    control_mode: control?.mode ?? null,
    control_to_en: english(control?.to ?? []),
    control_from_en: english(control?.from ?? []),
  };
};

const sources = (incident: Incident, knows: Knowledge) => {
  const telling = tellingOf(incident);
  return {
    outlets: [...new Set(telling.map(({ outlet }) => outlet))],
    claimed_by_en: incident.claimedBy.map((id) => englishName(id, knows)),
    denied_by: incident.deniedBy,
    link: telling.find(({ url }) => url !== null)?.url ?? null,
    quote: telling[0]?.quote ?? null,
  };
};
