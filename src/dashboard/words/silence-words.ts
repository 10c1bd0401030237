// The fixed words about silences in force, in both languages.
import type { BoardLanguage } from './language.ts';

export interface SilenceWords {
  title: string;
  /** On the page of an incident that one of them concerns. */
  here: string;
  /** Before the time at which it ends. */
  until: string;
  end: string;
  none: string;
}

export const SILENCE_WORDS: Record<BoardLanguage, SilenceWords> = {
  ar: {
    title: 'ما أُوقف الإبلاغ به الآن',
    here: 'أُوقف الإبلاغ بهذا الخبر',
    until: 'حتى',
    end: 'استأنف الإبلاغ',
    none: 'لم يوقف الإبلاغ بشيء.',
  },
  en: {
    title: 'What is silenced now',
    here: 'This incident is silenced',
    until: 'until',
    end: 'End the silence',
    none: 'Nothing is silenced.',
  },
};
