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

/** After a preposition: «إلى قتيلين», «إلى ما بين 8 و12 قتيلاً». */
export const deathsAfter = (toll: Toll): string =>
  toll.lowest === toll.highest || toll.highest < 3 ? said(toll, GENITIVE) : `ما ${said(toll, GENITIVE)}`;

function said({ lowest, highest }: Toll, noun: Counted): string {
  if (highest === 0) return 'لا قتلى';
  if (lowest === highest) return counted(highest, noun);
  if (highest === 2) return lowest === 0 ? `${noun.two} على الأكثر` : `${noun.one} أو ${noun.two}`;
  if (highest === 1) return `${noun.one} على الأكثر`;
  return `بين ${number(lowest)} و${number(highest)} ${nounAfter(highest)}`;
}

/** The noun alone, as it stands after a number of three or more. */
function nounAfter(count: number): string {
  const rest = count % 100;
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
