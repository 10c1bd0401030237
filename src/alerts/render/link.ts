// Addresses as they may stand in a message.
import type { Source } from '../../shared/schema/index.ts';
import { clean } from './bidi.ts';

/** Only addresses that a browser opens as a page. */
export function linkOf({ url }: Pick<Source, 'url'>): string | null {
  const address = url === null ? '' : clean(url).replaceAll(' ', '%20');
  return /^https?:\/\//u.test(address) ? address : null;
}
