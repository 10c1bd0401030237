// One line that says what happened. Nominal in Arabic, so that no verb has to agree with a group’s name.
import type { Incident } from '../../shared/schema/index.ts';
import { arabicHeadline } from './headline-ar.ts';
import { englishHeadline } from './headline-en.ts';
import type { BoardLanguage } from './language.ts';
import { type ActorName, placeName } from './names.ts';

/** What a headline is made of: names already in the reader’s language. */
export interface HeadlineParts {
  incident: Incident;
  sides: [string[], string[]];
  /** Who holds the place now and who held it before, by the incident. */
  to: string[];
  from: string[];
  place: string | undefined;
}

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
