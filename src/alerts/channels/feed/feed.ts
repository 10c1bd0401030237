// A feed of CAP messages that others fetch: telling is writing it down where the board serves it.
import type { FeedSettings } from '../../../shared/config.ts';
import { messageOf } from '../../../shared/errors.ts';
import { capOf } from '../../cap/cap.ts';
import type { Channel, Message } from '../channel.ts';
import { notTaken } from '../failures.ts';
import { headlineOf } from '../text/layout.ts';
import { keep } from './folder.ts';

export function createFeedChannel({ folder, sender }: FeedSettings): Channel {
  return {
    takesPictures: false,
    // The same delivery is the same file.
    repeating: () => 'harmless',
    async send(message: Message) {
      const { delivery, text } = message;
      const entry = {
        id: delivery.id,
        sent: delivery.createdAt,
        title: headlineOf(text),
        language: text.language === 'en' ? ('en' as const) : ('ar' as const),
        summary: text.plain,
      };
      try {
        await keep(folder, entry, capOf(message, sender));
      } catch (cause) {
        throw notTaken(`the feed's folder takes no file: ${messageOf(cause)}`);
      }
      return { providerMessageId: delivery.id };
    },
  };
}
