// Every fixed word of the board in both languages.
import { arabic } from './arabic.ts';
import { english } from './english.ts';
import type { BoardLanguage } from './language.ts';
import type { Words } from './shape.ts';

export type { Words } from './shape.ts';

export const WORDS: Record<BoardLanguage, Words> = { ar: arabic, en: english };
