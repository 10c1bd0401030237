// Whether two lists of actors can mean the same people. Reports differ in how closely they name a side:
// «الفصائل» in one is «جيش الإسلام» in another, and «مسلحون» can be anybody.

/** Names that say nothing about who it was. */
const NOBODY = new Set(['unidentified-armed-group', 'unidentified-aircraft', 'unidentified']);

/** Names of a whole camp, each with what it can stand for (by id, or by how ids end). */
const CAMPS: Record<string, { has?: readonly string[]; endsWith?: readonly string[] }> = {
  'government-forces': {
    endsWith: ['-forces', '-army', 'police', '-armed-forces', '-national-accord', '-national-unity'],
  },
  police: { endsWith: ['-police', '-government-forces', '-security-forces'] },
  'opposition-factions': {
    has: [
      'free-syrian-army',
      'syrian-national-army',
      'al-nusra-front',
      'hayat-tahrir-al-sham',
      'ahrar-al-sham',
      'islamic-front',
      'liwa-al-tawhid',
      'ajnad-al-sham',
      'liwa-ahbab-al-rasul',
      'southern-syria-rebels-front',
      'southern-front-syria',
      'mleiha-operations-room',
      'road-to-damascus-operations-room',
      'national-front-for-liberation',
      'division-30',
    ],
    endsWith: [],
  },
  'pro-government-militias-syria': {
    has: ['national-defence-forces-syria', 'tiger-forces', 'syrian-government-forces'],
  },
  'iran-backed-militias': { has: ['hezbollah', 'kataib-hezbollah', 'popular-mobilization-forces', 'iran'] },
  'palestinian-factions': { has: ['hamas', 'islamic-jihad-palestine'] },
  'darfur-rebel-groups': { has: ['slm-abdel-wahid'] },
  'houthi-saleh-forces': { has: ['houthis', 'saleh-forces', 'saleh-republican-guard'] },
  'saudi-led-coalition': { has: ['saudi-arabia', 'united-arab-emirates'] },
  'international-coalition': { has: ['united-states', 'france', 'united-kingdom'] },
  'yemeni-joint-forces': { has: ['giants-brigades', 'national-resistance-yemen', 'tihama-resistance'] },
  'syrian-democratic-forces': { has: ['ypg'] },
  'syrian-government-forces': { has: ['tiger-forces', 'national-defence-forces-syria'] },
  'islamist-militants-libya': {
    has: ['ansar-al-sharia-libya', 'benghazi-revolutionaries-shura-council', 'derna-shura-council'],
  },
};

/** Syrian factions are many and new ones appear: their ids begin with the Arabic word for army, corps or brigade. */
const FACTION = /^(?:jaysh|faylaq|liwa|saraya|kataib|harakat|firqat)-/;
/** … but these fight the factions. */
const NO_FACTION = new Set([
  'jaysh-khalid-ibn-al-walid',
  'liwa-shuhada-al-yarmouk',
  'saraya-al-jihad',
  'kataib-hezbollah',
]);

function covers(camp: string, actor: string): boolean {
  const entry = CAMPS[camp];
  if (entry === undefined) return false;
  if (camp === 'opposition-factions' && FACTION.test(actor) && !NO_FACTION.has(actor)) return true;
  return Boolean(entry.has?.includes(actor) || entry.endsWith?.some((end) => actor.endsWith(end)));
}

const meet = (a: string, b: string): boolean => a === b || covers(a, b) || covers(b, a);

/** The actors of a side that say who it was. */
export const named = (side: readonly string[]): string[] => side.filter((actor) => !NOBODY.has(actor));

/** Some actor of one list is, or can be, one of the other. */
export const overlap = (a: readonly string[], b: readonly string[]): boolean =>
  named(a).some((one) => named(b).some((other) => meet(one, other)));

/** Both lists say who it was, and they have nobody in common. */
export const contradict = (a: readonly string[], b: readonly string[]): boolean =>
  named(a).length > 0 && named(b).length > 0 && !overlap(a, b);

/** How closely a side is named: 2 an actor, 1 a camp, 0 nobody. */
export function precisionOf(side: readonly string[]): 0 | 1 | 2 {
  const known = named(side);
  if (known.length === 0) return 0;
  return known.some((actor) => !isCamp(actor)) ? 2 : 1;
}

const VAGUE = new Set([
  'government-forces',
  'police',
  'opposition-factions',
  'palestinian-factions',
  'darfur-rebel-groups',
]);
const isCamp = (actor: string): boolean => VAGUE.has(actor) || actor === 'civilians';
