// Incidents as CAP alerts that nobody was sent: entries of one Atom feed (RFC 4287), which may be as long as it likes.
import type { Assessment, Incident, Notice } from '../../shared/schema/index.ts';
import type { Message } from '../channels/channel.ts';
import { plannedDelivery } from '../planned.ts';
import type { FindActor } from '../render/names.ts';
import { renderNotice } from '../render/render-notice.ts';
import { capElement } from './cap.ts';
import { DECLARATION, element, fragment } from './xml.ts';

/** Nobody’s: the words of an export are in both languages and tell times by UTC. */
const ANYBODY = { language: 'both', timezone: 'UTC' } as const;

/** @param at when the feed is made, which is what it was updated at. */
export function exportHead(sender: string, at: Date): string {
  const parts = [
    element('id', `tag:${sender},2026:export`),
    element('title', 'Rasid · راصد'),
    element('updated', at.toISOString()),
    element('author', [element('name', sender)]),
    element('generator', 'Rasid'),
  ];
  return `${DECLARATION}<feed xmlns="http://www.w3.org/2005/Atom">\n${parts.map(fragment).join('')}`;
}

export const EXPORT_TAIL = '</feed>\n';

/** An entry whose content is the alert itself. Its identifier is the incident’s with its revision. */
export function exportEntry(
  incident: Incident,
  sender: string,
  find: FindActor,
  assessment: Assessment,
): string {
  const message = messageOf(incident, find, assessment);
  const { id } = message.delivery;
  return fragment(
    element('entry', [
      element('id', `tag:${sender},${incident.createdAt.slice(0, 4)}:${id}`),
      element('title', message.text.ar!.headline),
      element('updated', incident.updatedAt),
      element('content', [capElement(message, sender)], { type: 'application/cap+xml' }),
    ]),
  );
}

function messageOf(incident: Incident, find: FindActor, assessment: Assessment): Message {
  const createdAt = incident.updatedAt;
  const id = `${incident.id}.${incident.revision}`;
  const notice: Notice = {
    id,
    incidentId: incident.id,
    revision: incident.revision,
    kind: 'new',
    changes: [],
    createdAt,
  };
  const plan = { receiver: 'export', severity: assessment.severity, dueAt: createdAt };
  const delivery = { ...plannedDelivery(notice, plan, createdAt), id, kind: 'new' as const };
  const content = {
    about: 'incident',
    delivery,
    notice,
    incident,
    before: null,
    earlierInDoubt: false,
  } as const;
  return {
    ...content,
    first: null,
    previous: null,
    mark: null,
    text: renderNotice(content, ANYBODY, find, { assessment }),
    assessment,
    picture: null,
  };
}
