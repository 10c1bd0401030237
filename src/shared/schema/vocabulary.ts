// The closed word lists of the corpus schema. Event types are ACLED's sub-event types (codebook of 2019 and
// later), actor kinds follow ACLED's "inter" codes. Everything that names one of these derives from here.

/** ACLED sub-event types, grouped as ACLED groups them and in its order of precedence. */
export const EVENT_TYPES = [
  // Battles
  'government-regains-territory',
  'non-state-actor-overtakes-territory',
  'armed-clash',
  // Protests
  'excessive-force-against-protesters',
  'protest-with-intervention',
  'peaceful-protest',
  // Riots
  'violent-demonstration',
  'mob-violence',
  // Explosions / remote violence
  'chemical-weapon',
  'air-drone-strike',
  'suicide-bomb',
  'shelling-artillery-missile',
  'remote-explosive-landmine-ied',
  'grenade',
  // Violence against civilians
  'sexual-violence',
  'attack',
  'abduction-forced-disappearance',
  // Strategic developments
  'agreement',
  'arrests',
  'change-to-group-activity',
  'disrupted-weapons-use',
  'headquarters-or-base-established',
  'looting-property-destruction',
  'non-violent-transfer-of-territory',
  'other',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** The three types that carry `control`. */
export const CONTROL_TYPES = [
  'government-regains-territory',
  'non-state-actor-overtakes-territory',
  'non-violent-transfer-of-territory',
] as const satisfies readonly EventType[];

/** What a reader filters and routes by: coarser than a type, finer than ACLED's six event types. */
export const EVENT_CLASSES = [
  'clash',
  'control',
  'strike',
  'blast',
  'violence-against-civilians',
  'other',
] as const;
export type EventClass = (typeof EVENT_CLASSES)[number];

const CLASS_OF: Partial<Record<EventType, EventClass>> = {
  'armed-clash': 'clash',
  'government-regains-territory': 'control',
  'non-state-actor-overtakes-territory': 'control',
  'non-violent-transfer-of-territory': 'control',
  'air-drone-strike': 'strike',
  'shelling-artillery-missile': 'strike',
  'chemical-weapon': 'strike',
  'remote-explosive-landmine-ied': 'blast',
  'suicide-bomb': 'blast',
  grenade: 'blast',
  attack: 'violence-against-civilians',
  'abduction-forced-disappearance': 'violence-against-civilians',
  'sexual-violence': 'violence-against-civilians',
  'excessive-force-against-protesters': 'violence-against-civilians',
};

/** The class of an event type; whatever is neither fighting nor harm is `other`. */
export const classOf = (type: EventType): EventClass => CLASS_OF[type] ?? 'other';

export const EVENT_STATUSES = ['reported', 'claimed', 'denied', 'failed', 'planned'] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

export const FRESHNESS = ['new', 'background'] as const;
export type Freshness = (typeof FRESHNESS)[number];

export const CONTROL_MODES = ['captured', 'recaptured', 'withdrawal', 'handover', 'partial'] as const;
export type ControlMode = (typeof CONTROL_MODES)[number];

export const ACTOR_KINDS = [
  'state-forces',
  'rebel-group',
  'political-militia',
  'identity-militia',
  'external-forces',
  'rioters',
  'protesters',
  'civilians',
  'unidentified',
  'other',
] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export const PLACE_KINDS = [
  'country',
  'governorate',
  'region',
  'district',
  'city',
  'town',
  'village',
  'quarter',
  'camp',
  'countryside',
  'crossing',
  'airport',
  'base',
  'road',
  'bridge',
  'hill',
  'mountain',
  'island',
  'port',
  'dam',
  'field',
  'front',
  'facility',
  'valley',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export const LANGUAGES = ['ar', 'en', 'both'] as const;
export type Language = (typeof LANGUAGES)[number];
