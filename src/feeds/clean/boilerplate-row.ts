// A row of boilerplate: how an outlet words one thing that it puts around its articles.

export interface Row {
  sees: string;
  /** Fits the whole line, unless `longest` is written: then any part of a line of so many characters. */
  pattern: RegExp;
  longest?: number;
  /** Lines that must fit. */
  hits: readonly string[];
  /** Sentences of news that come close and must not fit. */
  misses?: readonly string[];
}

/** A sign between a label and what it labels. */
export const SIGN = '\\s*(?:[:：|/\\\\>»_–—-]|\\.{2,}|…)';

export const NETWORKS =
  '(?:فيس ?بوك|تويتر|إكس|اكس|واتس ?[اآأ]ب|تل[يـ]?غرام|تيليغرام|تليجرام|تيلي?جرام|انستغرام|إنستغرام|انستجرام|يوتيوب|تيك ?توك|لينكد ?إن|ماسنجر|مسنجر|بنترست|سناب ?شات|غوغل نيوز|جوجل نيوز|أخبار غوغل|البريد الإلكتروني|Facebook|Twitter|X|WhatsApp|Telegram|Instagram|YouTube|TikTok|LinkedIn|Messenger|Pinterest|Snapchat|Google News|E-?mail|Reddit)';

export const whole = (source: string, flags = 'u'): RegExp => new RegExp(`^(?:${source})$`, flags);
