import type { Incident } from '../shared/schema/index.ts';

/** Codebooks of events know neither what is denied nor what is only announced. An attempt that failed did happen. */
export const didHappen = ({ status }: Pick<Incident, 'status'>): boolean =>
  status !== 'denied' && status !== 'planned';
