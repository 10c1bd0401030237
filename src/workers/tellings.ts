// How each receiver is told: its channel, its words, how grave it is, and a picture where its channel shows one.
import { createChannel, renderContent } from '../alerts/index.ts';
import type { Config } from '../shared/config.ts';
import { assess } from '../shared/severity/index.ts';
import type { Telling } from './context.ts';

/** By the receiver's name. */
export function createTellings({
  alerts,
  actors,
}: Pick<Config, 'alerts' | 'actors'>): ReadonlyMap<string, Telling> {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  return new Map(
    alerts.receivers.map((receiver) => {
      const prepare: Telling['prepare'] = async (claimed, mark) => {
        const text = renderContent(claimed, receiver, (id) => byId.get(id));
        const assessment = claimed.about === 'incident' ? assess(claimed.incident, alerts.assessment) : null;
        return { ...claimed, mark, text, assessment, picture: null };
      };
      return [receiver.name, { channel: createChannel(receiver), prepare }];
    }),
  );
}
