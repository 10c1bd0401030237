// Whatever a delivery tells, in the receiver's language.
import type { Content } from '../../shared/schema/index.ts';
import type { Audience, Occasion } from './audience.ts';
import { renderDigest } from './digest/render-digest.ts';
import { renderHealthNotice } from './health/render-health.ts';
import type { FindActor } from './names.ts';
import { renderOutage } from './outage/render-outage.ts';
import { renderNotice } from './render-notice.ts';
import type { Rendered } from './words.ts';

/** @param occasion marks, the first notice, the assessment and the operator's own words, as far as there are any. */
export function renderContent(
  content: Content,
  audience: Audience,
  find: FindActor,
  occasion: Occasion = {},
): Rendered {
  switch (content.about) {
    case 'incident':
      return renderNotice(content, audience, find, occasion);
    case 'digest':
      return renderDigest(content, audience, find, occasion);
    case 'health':
      return renderHealthNotice(content.notice, audience, occasion);
    case 'outage':
      return renderOutage(content.notice, audience, occasion);
  }
}
