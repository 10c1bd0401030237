// Whatever a delivery tells, in the receiver's language.
import type { Receiver } from '../../shared/config.ts';
import type { Content, IncidentContent } from '../../shared/schema/index.ts';
import { renderHealthNotice } from './health/render-health.ts';
import type { FindActor } from './names.ts';
import { renderNotice } from './render-notice.ts';
import type { Rendered } from './words.ts';

export const renderContent = (
  content: Content,
  receiver: Pick<Receiver, 'language' | 'timezone'>,
  find: FindActor,
): Rendered =>
  content.about === 'health'
    ? renderHealthNotice(content.notice, receiver)
    : renderNotice(content as IncidentContent, receiver, find);
