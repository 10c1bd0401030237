// How each receiver is told: its channel, its words, how grave it is, and a picture where its channel shows one.
import { type ChannelPorts, createChannel, drawMap, type Message, renderContent } from '../alerts/index.ts';
import type { Config } from '../shared/config.ts';
import { assess } from '../shared/severity/index.ts';
import type { ClaimedDelivery } from '../store/store.ts';
import type { Telling } from './context.ts';

/** By the receiver's name. @param ports what channels want of the record; without them web push is refused. */
export function createTellings(
  { alerts, actors, templates }: Pick<Config, 'alerts' | 'actors' | 'templates'>,
  ports?: ChannelPorts,
): ReadonlyMap<string, Telling> {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  return new Map(
    alerts.receivers.map((receiver) => {
      const channel = createChannel(receiver, ports);
      const prepare: Telling['prepare'] = async (claimed, mark) => {
        const assessment = claimed.about === 'incident' ? assess(claimed.incident, alerts.assessment) : null;
        const occasion = { mark, first: claimed.first, assessment, templates };
        const text = renderContent(claimed, receiver, (id) => byId.get(id), occasion);
        const picture = channel.takesPictures ? await pictureOf(claimed) : null;
        return { ...claimed, mark, text, assessment, picture };
      };
      return [receiver.name, { channel, prepare }];
    }),
  );
}

/** Words go out without their picture rather than not at all. */
async function pictureOf(claimed: ClaimedDelivery): Promise<Message['picture']> {
  if (claimed.about !== 'incident' || claimed.delivery.kind === 'retract') return null;
  return drawMap(claimed.incident).catch(() => null);
}
