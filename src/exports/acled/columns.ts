// The columns of an ACLED export, in ACLED’s order (since March 2023), and the HXL hashtag of each.

/** Hashtags are those that OCHA’s Humanitarian Data Exchange uses for ACLED; where it has none, ours say so. */
export const ACLED_COLUMNS = {
  event_id_cnty: '#event+code',
  event_date: '#date+occurred',
  year: '#date+year',
  time_precision: '#date+precision',
  disorder_type: '#event+type+disorder',
  event_type: '#event+type',
  sub_event_type: '#event+type+sub',
  actor1: '#group+name+first',
  assoc_actor_1: '#group+name+first+assoc',
  inter1: '#group+type+first',
  actor2: '#group+name+second',
  assoc_actor_2: '#group+name+second+assoc',
  inter2: '#group+type+second',
  interaction: '#group+type+interaction',
  civilian_targeting: '#event+type+targeting',
  iso: '#country+code+num',
  region: '#region+name',
  country: '#country+name',
  admin1: '#adm1+name',
  admin2: '#adm2+name',
  admin3: '#adm3+name',
  location: '#loc+name',
  latitude: '#geo+lat',
  longitude: '#geo+lon',
  geo_precision: '#geo+precision',
  source: '#meta+source',
  source_scale: '#meta+source+scale',
  notes: '#description',
  fatalities: '#affected+killed',
  tags: '#meta+tags',
  timestamp: '#date+updated',
} as const;

export type AcledColumn = keyof typeof ACLED_COLUMNS;
