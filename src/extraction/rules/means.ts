// Means that make of a killing a strike or a blast, whoever is hit.
export const FROM_AFAR = [
  'air-strike',
  'bombard',
  'strike-noun',
  'missile-strike',
  'chemical',
  'blast',
  'blast-verb',
  'device',
  'suicide',
  'shelling',
  'aircraft',
] as const;
