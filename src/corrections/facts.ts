// What an editor may set of a report, taken out of it and put back. Events of articles and sources of incidents carry
// the same facts in slightly different dress.
import type { CodedEvent, Facts, Source } from '../shared/schema/index.ts';
import { CONTROL_TYPES, type EventFix } from '../shared/schema/index.ts';

type Reported = Omit<Facts, 'control' | 'unlisted'> & Partial<Pick<CodedEvent, 'unlisted' | 'corrected'>>;

/** As it was read, whatever editors have made of it since. */
export const factsAsRead = (report: Reported & { control?: Facts['control'] }): Facts =>
  report.corrected?.read ?? {
    type: report.type,
    sides: report.sides,
    place: report.place,
    location: report.location,
    control: report.control ?? null,
    status: report.status,
    fatalities: report.fatalities,
    implied: report.implied,
    unlisted: report.unlisted ?? null,
  };

type Edits = Pick<CodedEvent, 'group' | 'corrected'>;

export function eventWith(event: CodedEvent, facts: Facts, { group, corrected }: Edits): CodedEvent {
  const { unlisted: _u, control: _c, group: _g, corrected: _r, ...rest } = event;
  const { control, unlisted, ...set } = facts;
  return {
    ...rest,
    ...set,
    ...(control && { control }),
    ...(unlisted && { unlisted }),
    ...(group !== undefined && { group }),
    ...(corrected && { corrected }),
  };
}

export function sourceWith(source: Source, facts: Facts, { group, corrected }: Edits): Source {
  const { unlisted: _u, group: _g, corrected: _r, ...rest } = source;
  const { unlisted, ...set } = facts;
  return {
    ...rest,
    ...set,
    ...(unlisted && { unlisted }),
    ...(group !== undefined && { group }),
    ...(corrected && { corrected }),
  };
}

/** What was set is no guess any more, and control stands with the control types alone. */
export function fixed(facts: Facts, fix: EventFix): Facts {
  const set = { ...facts, ...given(fix) };
  if (fix.place !== undefined && fix.location === undefined) set.location = null;
  const implied = facts.implied.filter(
    (one) => !(one === 'place' && fix.place !== undefined) && !(one === 'sides' && fix.sides !== undefined),
  );
  const unlisted = fix.sides === undefined ? facts.unlisted : null;
  return { ...set, implied, unlisted, control: controlOf(set, fix) };
}

/** Where only sides or type were set, whoever gains is the first side and whoever loses the second. */
function controlOf({ type, sides, control }: Facts, fix: EventFix): Facts['control'] {
  if (!(CONTROL_TYPES as readonly string[]).includes(type)) return null;
  if (fix.control) return fix.control;
  const [to, from] = sides;
  if (control === null) return { to, from, mode: 'captured' };
  return fix.sides === undefined ? control : { ...control, to, from };
}

const given = (fix: EventFix): Partial<Facts> =>
  Object.fromEntries(Object.entries(fix).filter(([, value]) => value !== undefined));
