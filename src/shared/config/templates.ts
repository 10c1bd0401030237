// config/templates.yaml, where there is one: an operator's own words for headline, news and lines of notices, by kind,
// class, type and status. Labels (update, withdrawn, test), sources and whose word it is are never left to it.
import { statSync } from 'node:fs';
import { z } from 'zod';
import { messageOf } from '../errors.ts';
import { EVENT_CLASSES, EVENT_STATUSES, EVENT_TYPES, NOTICE_KINDS } from '../schema/index.ts';
import { nearest } from './nearest.ts';
import { type Part, parseTemplate, UnknownWord } from './template-text.ts';
import { readYaml } from './yaml-file.ts';

const LONGEST = 600;
/** Direction is set around what is filled in, and nothing may end it early. */
const HIDDEN = /[\u0000-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/u;

const text = (language: 'ar' | 'en') =>
  z
    .string({ error: `both languages are needed: ${language} is missing` })
    .min(1)
    .max(LONGEST)
    .refine((words) => !HIDDEN.test(words), {
      error:
        'line breaks, control characters and direction marks are not for templates: they are set where needed',
    })
    .transform((words, context): readonly Part[] => {
      try {
        return parseTemplate(words);
      } catch (error) {
        context.addIssue({ code: 'custom', message: faultOf(error) });
        return [];
      }
    });

function faultOf(error: unknown): string {
  const guess = error instanceof UnknownWord ? nearest(error.word, error.known) : undefined;
  if (!(error instanceof UnknownWord)) return messageOf(error);
  return `${error.message}${guess ? `; did you mean "${guess}"?` : `; known are ${error.known.join(', ')}`}`;
}

const oneOrMore = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .preprocess(
      (given) => (given === undefined || Array.isArray(given) ? given : [given]),
      z.array(z.enum(values)).min(1).optional(),
    )
    .optional();

const both = z.strictObject({ ar: text('ar'), en: text('en') });
const lines = (language: 'ar' | 'en') =>
  z
    .array(text(language), { error: `both languages are needed: ${language} is missing` })
    .min(1)
    .max(20);

const templateSchema = z
  .strictObject({
    kind: oneOrMore(NOTICE_KINDS),
    class: oneOrMore(EVENT_CLASSES),
    type: oneOrMore(EVENT_TYPES),
    status: oneOrMore(EVENT_STATUSES),
    headline: both.optional(),
    news: both.optional(),
    lines: z.strictObject({ ar: lines('ar'), en: lines('en') }).optional(),
  })
  .refine(({ headline, news, lines }) => headline ?? news ?? lines, {
    error: 'a template needs a headline, news or lines',
  });
export type Template = z.output<typeof templateSchema>;

export const templatesFileSchema = z
  .strictObject({ templates: z.array(templateSchema) })
  .transform(({ templates }) => templates);

const FILE = 'templates.yaml';

/** None where the folder has no such file. @throws RasidError CONFIG_INVALID */
export const readTemplates = (folder: string): Template[] =>
  statSync(`${folder}/${FILE}`, { throwIfNoEntry: false })?.isFile()
    ? readYaml(folder, FILE, templatesFileSchema)
    : [];
