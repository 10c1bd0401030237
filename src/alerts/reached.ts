// Which deliveries have reached their receiver or will, and which still wait to be sent.
import type { Delivery } from '../shared/schema/index.ts';

type Stated = Pick<Delivery, 'state'>;

/**
 * Told, or on its way: an attempt has begun, or it is part of a digest. `dead` has not arrived, so the next revision is
 * news there again; `uncertain` may have, so it counts as told.
 */
const REACHED: ReadonlySet<Delivery['state']> = new Set(['sending', 'sent', 'retry', 'uncertain', 'folded']);

export const hasReached = ({ state }: Stated): boolean => REACHED.has(state);

/** A newer revision may still take its place. */
export const isWaiting = ({ state }: Stated): boolean => state === 'pending' || state === 'held';
