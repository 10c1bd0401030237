// One line that says what happened. Nominal in Arabic, so that no verb has to agree with a group’s name.
import type { Incident } from '../../shared/schema/index.ts';
import { arabicHeadline } from './headline-ar.ts';
import { englishHeadline } from './headline-en.ts';
import type { HeadlineParts } from './headline-parts.ts';
import type { BoardLanguage } from './language.ts';
import { type ActorName, placeName } from './names.ts';

export function headline(incident: Incident, nameOf: ActorName, language: BoardLanguage): string {
  const { sides, control, place, location } = incident;
  const parts: HeadlineParts = {
    incident,
    sides: [sides[0].map(nameOf), sides[1].map(nameOf)],
    to: (control?.to ?? []).map(nameOf),
    from: (control?.from ?? []).map(nameOf),
    place: placeName(place, location, language),
  };
  return language === 'ar' ? arabicHeadline(parts) : capitalise(englishHeadline(parts));
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
