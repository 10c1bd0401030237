// Feeds by what an operator calls them: an id, or the name of a group.
import { nearest } from '../../shared/config/nearest.ts';
import type { Feed } from '../../shared/config.ts';
import { RasidError } from '../../shared/errors.ts';

/** @throws RasidError USAGE where the name is neither, with the one most likely meant. */
export function feedsCalled(name: string, feeds: readonly Feed[]): Feed[] {
  const found = feeds.filter(({ id, group }) => id === name || group === name);
  if (found.length > 0) return found;
  const known = feeds.flatMap(({ id, group }) => (group === undefined ? [id] : [id, group]));
  const guess = nearest(name, known);
  throw new RasidError(
    'USAGE',
    `no feed and no group is called "${name}"${guess ? `; did you mean "${guess}"?` : ''}`,
  );
}
