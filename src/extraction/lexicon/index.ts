// The whole lexicon: every concept that rules and stages may name.
import { actorHeads } from './actor-heads.ts';
import { agreementWords } from './agreement-words.ts';
import { weakPlaces } from './ambiguous.ts';
import { backReferences } from './back-references.ts';
import { blastWords } from './blast-words.ts';
import { camps } from './camps.ts';
import { clashWords } from './clash-words.ts';
import { commonWords } from './common-words.ts';
import { controlVerbs } from './control-verbs.ts';
import { dates } from './dates.ts';
import { demonyms } from './demonyms.ts';
import { developmentWords } from './development-words.ts';
import { type GenericActor, genericActors } from './generic-actors.ts';
import { givenNames } from './given-names.ts';
import { groupWords } from './group-words.ts';
import { harmWords } from './harm-words.ts';
import { holdingWords } from './holding-words.ts';
import { joints } from './joints.ts';
import type { Concept } from './lexicon.ts';
import { numberWords } from './number-words.ts';
import { partyVoices } from './party-voices.ts';
import { peopleHeads } from './people-heads.ts';
import { placeHeads } from './place-heads.ts';
import { prepositions } from './prepositions.ts';
import { prospectWords } from './prospect-words.ts';
import { scopeWords } from './scope-words.ts';
import { strategicWords } from './strategic-words.ts';
import { strikeWords } from './strike-words.ts';
import { unrestWords } from './unrest-words.ts';

export interface Lexicon {
  concepts: readonly Concept[];
  genericActors: readonly GenericActor[];
  camps: Readonly<Record<string, readonly (readonly string[])[]>>;
  commonWords: readonly string[];
  weakPlaces: readonly string[];
}

export const LEXICON: Lexicon = {
  concepts: [
    ...controlVerbs,
    ...holdingWords,
    ...clashWords,
    ...strikeWords,
    ...blastWords,
    ...harmWords,
    ...unrestWords,
    ...agreementWords,
    ...strategicWords,
    ...groupWords,
    ...developmentWords,
    ...scopeWords,
    ...partyVoices,
    ...prospectWords,
    ...joints,
    ...prepositions,
    ...peopleHeads,
    ...actorHeads,
    ...placeHeads,
    ...givenNames,
    ...dates,
    ...numberWords,
    ...demonyms,
    ...backReferences,
  ],
  genericActors,
  camps,
  commonWords,
  weakPlaces,
};
