// CAP 1.2 alerts, each an entry of one Atom feed: CAP itself has no file of several. The words come from the notices.
import type { Incident } from '../shared/schema/index.ts';
import type { ExportFormat } from './format.ts';

export const cap: ExportFormat<Incident> = {
  mediaType: 'application/atom+xml; charset=utf-8',
  extension: 'cap.atom',
  head: (at, { capFeed }) => capFeed.head(at),
  piece: (incident, { capFeed }) => capFeed.entry(incident),
  glue: '',
  tail: ({ capFeed }) => capFeed.tail,
};
