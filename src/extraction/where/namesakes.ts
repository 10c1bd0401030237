// Which of several places of one name is meant: by the country, the head noun, the governorate named or in force.
import type { GazetteerPlace } from '../../shared/schema/index.ts';
import { normaliseName } from '../arabic/normalise.ts';
import type { PlaceMention, Unit } from '../document.ts';
import { kindOf } from '../mentions/place-heads.ts';

/** «مدينة درعا» is the city, «محافظة درعا» the governorate: what the head says of the place it names. */
const fitsHead = (head: string | null, { kind }: GazetteerPlace): boolean => {
  if (!head) return false;
  const asked = kindOf(head);
  return kind === asked || (asked !== 'governorate' && TOWNS.has(kind) && TOWNS.has(asked));
};
const TOWNS = new Set<string>(['city', 'town', 'village']);

/** Of two that nothing tells apart the greater is meant. */
const PRIOR: Readonly<Record<string, number>> = {
  governorate: 0.6,
  city: 0.6,
  town: 0.4,
  district: 0.4,
  region: 0.4,
  village: 0.2,
};
const SMALL = new Set(['quarter', 'village', 'town', 'facility', 'camp', 'hill', 'base']);
const FAMOUS = new Set(['country', 'governorate']);
/** «البرازيل» without «حي» is the country, not the quarter called after it. */
const overshadowed = (one: GazetteerPlace, all: readonly GazetteerPlace[]): boolean =>
  (one.kind === 'quarter' && all.some(({ kind, admin1 }) => kind === 'city' && admin1 !== one.admin1)) ||
  (SMALL.has(one.kind) &&
    all.some(
      ({ kind, country, admin1 }) => FAMOUS.has(kind) && (country !== one.country || admin1 !== one.admin1),
    ));

/** The names of the governorates that a sentence names, by themselves or by a city of theirs. */
function governoratesIn(units: readonly Unit[], asked: readonly GazetteerPlace[]): readonly string[] {
  const names: string[] = [];
  for (const { place } of units) {
    if (place?.kind === 'governorate') names.push(normaliseName(place.name));
    const [city] = place?.kind === 'city' && place.candidates !== asked ? place.candidates : [];
    if (city?.admin1) names.push(normaliseName(city.admin1));
  }
  return names;
}

/** Which of several places of one name is meant; `area` is the governorate in force. */
export function chooseCandidate(
  { candidates, head }: PlaceMention,
  country: string | null,
  units: readonly Unit[],
  area: string | null,
): GazetteerPlace | null {
  if (candidates.length < 2) return candidates[0] ?? null;
  const named = governoratesIn(units, candidates);
  let best: GazetteerPlace | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const admin1 = candidate.admin1 && named.length > 0 ? normaliseName(candidate.admin1) : '';
    const score =
      (candidate.country === country ? 8 : 0) +
      (fitsHead(head, candidate) ? 3 : 0) +
      (!head && candidate.kind === 'city' ? 1 : 0) -
      (!head && overshadowed(candidate, candidates) ? 9 : 0) +
      (PRIOR[candidate.kind] ?? 0) +
      (admin1 && named.includes(admin1) ? 4 : 0) +
      (candidate.admin1 !== null && candidate.admin1 === area ? 2 : 0) +
      (candidate.latitude === null ? 0 : 1) +
      Math.min(1.9, Math.log10(1 + (candidate.population ?? 0)) / 4);
    if (score > bestScore) [best, bestScore] = [candidate, score];
  }
  return best;
}
