// The fixed words of incidents', places' and actors' pages, in both languages.
import type { BoardLanguage } from './language.ts';
import { recordArabic } from './record-arabic.ts';
import { recordEnglish } from './record-english.ts';
import type { RecordWords } from './record-shape.ts';

export type { ChangedPart, RecordWords } from './record-shape.ts';

export const RECORD_WORDS: Record<BoardLanguage, RecordWords> = { ar: recordArabic, en: recordEnglish };
