// Whatever a delivery tells, in the receiver's language.
import type { Receiver } from '../../shared/config.ts';
import type { Content } from '../../shared/schema/index.ts';
import type { FindActor } from './names.ts';
import { renderHealthNotice } from './render-health.ts';
import { type Rendered, renderNotice } from './render-notice.ts';

export const renderContent = (
  content: Content,
  receiver: Pick<Receiver, 'language' | 'timezone'>,
  find: FindActor,
): Rendered =>
  content.incident === null
    ? renderHealthNotice(content.notice, receiver)
    : renderNotice(content, receiver, find);
