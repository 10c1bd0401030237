// What a rule is. A rule is a row of data: which concepts carry the event, which slots bring which role, what
// must be there and what must not, and the sentences that prove it.
import type { ControlMode, EventStatus, EventType } from '../../shared/schema/index.ts';
import type { Slot } from '../clause/arguments.ts';
import type { Whole } from '../whole.ts';

export const ROLES = ['first', 'second', 'place'] as const;
/** `first` does it (the attacker, who takes the place); `second` is done to (who loses it). */
export type Role = (typeof ROLES)[number];

/** Control types are decided at the end, from who takes the place and by what means. */
export type RuleEvent = 'control' | 'strike' | EventType;

export interface Rule {
  /** event-type/what-it-sees */
  id: string;
  /** Concepts, any of which carries the event. */
  trigger: readonly string[];
  /** Only as a finite verb, or only as a noun; either where absent. */
  form?: 'verb' | 'noun';
  /** For each role the slots that may bring it, the best first. */
  roles: Partial<Record<Role, readonly Slot[]>>;
  /** Roles without which there is no event; `side` is either of the two. */
  needs: readonly (Role | 'side')[];
  /** Roles that the sentence itself must name: nothing is filled in for them. */
  states?: readonly Role[];
  /** Concepts of which one must stand in the trigger’s clause. */
  near?: readonly string[];
  /** Concepts of which one must stand there as well. */
  also?: readonly string[];
  /** Concepts that forbid it in the trigger’s clause. */
  unless?: readonly string[];
  /** Concepts of which none may stand within a few words after the trigger. */
  never?: readonly string[];
  /** Concepts of which one must stand within the next four units: «قتل القيادي في …», «ضبط أسلحة». */
  follows?: readonly string[];
  /** «الحصار», «حصارها»: with its article or a pronoun the trigger only points back, and tells nothing. */
  afresh?: boolean;
  /** Slots in which no armed actor may stand: fighters who flee are no displaced people. */
  bars?: readonly Slot[];
  /** Whose role a single actor after the trigger has: «دحر الحوثيين» is done to them. */
  lone?: 'second';
  event: RuleEvent;
  mode?: ControlMode;
  status?: EventStatus;
  tag?: string;
  /** Who stands in a role that the sentence leaves empty by its nature: those who flee are civilians. */
  standing?: { first?: readonly string[]; second?: readonly string[] };
  /** The place stands right behind the trigger, with one word between at most: «سقوط أ»، «خسر الجيش أ». */
  adjoins?: boolean;
  /** Only in a headline, or the first words of a flash, without a verb: elsewhere it tells how things stand. */
  verbless?: boolean;
  /** Where a named party does it and no place is told, it holds for the whole country: «أعلن التحالف هدنة». */
  landwide?: boolean;
  /** Where no place is told, it is the one in force: the crowd stays where the text left it. */
  carried?: boolean;
  /** Whom it hit and who owned up to it stand outside its frame: see victims.ts. */
  victims?: boolean;
  /** Sentences that it reads, the words that carry the event between [[ and ]]. */
  hits: readonly string[];
  /** Sentences from which it must make nothing. */
  misses: readonly string[];
}

/** A rule with all its fields, absent ones too: see shapes.ts. */
export const ruleOf = (rule: Rule): Whole<Rule> => ({
  id: rule.id,
  trigger: rule.trigger,
  form: rule.form,
  roles: { first: rule.roles.first, second: rule.roles.second, place: rule.roles.place },
  needs: rule.needs,
  states: rule.states,
  near: rule.near,
  also: rule.also,
  unless: rule.unless,
  never: rule.never,
  follows: rule.follows,
  afresh: rule.afresh,
  bars: rule.bars,
  lone: rule.lone,
  event: rule.event,
  mode: rule.mode,
  status: rule.status,
  tag: rule.tag,
  standing: rule.standing,
  adjoins: rule.adjoins,
  verbless: rule.verbless,
  landwide: rule.landwide,
  carried: rule.carried,
  victims: rule.victims,
  hits: rule.hits,
  misses: rule.misses,
});

export const rules = (...rows: readonly Rule[]): readonly Rule[] => rows;
