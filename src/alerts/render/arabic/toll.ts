// How many were killed, in the case a sentence needs: «12 قتيلاً», «إلى قتيلين», «كانت قتيلاً واحداً».
import type { Incident } from '../../../shared/schema/index.ts';
import { number } from '../bidi.ts';
import { type Counted, counted } from './grammar.ts';

type Toll = NonNullable<Incident['fatalities']>;

const MORE = { few: 'قتلى', many: 'قتيلاً', hundred: 'قتيل' };
const NOMINATIVE: Counted = { one: 'قتيل واحد', two: 'قتيلان', ...MORE };
const GENITIVE: Counted = { one: 'قتيل واحد', two: 'قتيلين', ...MORE };

/** On its own: «بين 8 و12 قتيلاً». */
export const deaths = (toll: Toll): string => said(toll, NOMINATIVE);

/** After a preposition: «إلى قتيلين». */
export const deathsAfter = (toll: Toll): string => said(toll, GENITIVE);

function said({ lowest, highest }: Toll, noun: Counted): string {
  if (highest === 0) return 'لا قتلى';
  if (lowest === highest) return counted(highest, noun);
  return `بين ${number(lowest)} و${number(highest)} ${nounAfter(highest)}`;
}

/** The noun alone, as it stands after the number. */
function nounAfter(count: number): string {
  const rest = count % 100;
  if (count < 3) return 'قتيلين';
  if (rest >= 3 && rest <= 10) return MORE.few;
  return rest >= 11 ? MORE.many : MORE.hundred;
}

/** In brackets, after «كانت»: the figures alone, but a word for none, one and two. */
export function wasToll({ lowest, highest }: Toll): string {
  if (lowest !== highest) return `بين ${number(lowest)} و${number(highest)}`;
  if (highest === 0) return 'بلا قتلى';
  if (highest === 1) return 'قتيلاً واحداً';
  return highest === 2 ? 'قتيلين' : number(highest);
}
