// The operator's template for a notice, and what it makes of headline, news and lines.
import type { Part, Template } from '../../../shared/config.ts';
import type { Incident, NoticeKind } from '../../../shared/schema/index.ts';
import type { Fact } from '../words.ts';
import { format, type SlotValues } from './format.ts';

export interface OwnWords {
  headline: string | null;
  news: string | null;
  lines: Fact[] | null;
}

/** The first template whose every condition holds. */
export function templateFor(
  templates: readonly Template[],
  kind: NoticeKind,
  incident: Incident,
): Template | undefined {
  const holds = (wanted: readonly string[] | undefined, value: string) =>
    wanted === undefined || wanted.includes(value);
  return templates.find(
    (template) =>
      holds(template.kind, kind) &&
      holds(template.class, incident.class) &&
      holds(template.type, incident.type) &&
      holds(template.status, incident.status),
  );
}

/** @param status stands below whatever the template says, where the incident is more or less than reported. */
export function ownWords(
  template: Template,
  values: SlotValues,
  language: 'ar' | 'en',
  status: Fact | null,
): OwnWords {
  const say = (text: Record<'ar' | 'en', readonly Part[]> | undefined) =>
    text === undefined ? null : format(text[language], values, language);
  const lines = template.lines?.[language];
  return {
    headline: say(template.headline),
    news: say(template.news),
    lines: lines === undefined ? null : withStatus(lines, values, language, status),
  };
}

/** Lines that nothing is known for are left out. */
function withStatus(
  lines: readonly (readonly Part[])[],
  values: SlotValues,
  language: 'ar' | 'en',
  status: Fact | null,
): Fact[] {
  const facts = lines
    .map((line) => format(line, values, language))
    .filter((value) => value !== null)
    .map((value): Fact => ({ label: null, value }));
  const saysStatus = lines.some((line) =>
    line.some((part) => typeof part === 'object' && 'slot' in part && part.slot === 'status'),
  );
  return status === null || saysStatus ? facts : [...facts, status];
}
