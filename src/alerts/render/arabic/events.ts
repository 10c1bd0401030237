// Every other event type in Arabic: as a noun phrase, and, where somebody does it to others, as a verb with its object.
import type { EventType } from '../../../shared/schema/index.ts';

export interface Deed {
  /** Past, third person masculine: «شنّ». */
  verb: string;
  /** The same as a noun: «شنّ», «تنفيذ». */
  noun: string;
  /** What is done, in the accusative: «هجوماً مسلحاً». */
  object: string;
}

export interface EventName {
  /** «ضربات جوية» */
  noun: string;
  /** Feminine, or a plural of things. */
  feminine: boolean;
  /** Falls on a place (على), instead of happening in it. */
  hits: boolean;
  deed: Deed | null;
  /** Before whom it is done to: «على» (مدنيين). */
  against: string;
  /** «طالت» (مدنيين) says whom it reached. */
  reaches: boolean;
  /** Before the noun, where its happening is denied: «وقوع». */
  occurrence: string;
  /** Before the noun, where it failed: «إحباط». */
  foiled: string;
}

const name = (noun: string, parts: Partial<Omit<EventName, 'noun'>> = {}): EventName => ({
  noun,
  feminine: false,
  hits: false,
  deed: null,
  against: '',
  reaches: false,
  occurrence: 'وقوع',
  foiled: 'محاولة فاشلة:',
  ...parts,
});
const deed = (verb: string, noun: string, object: string): Deed => ({ verb, noun, object });

const STRIKE = { hits: true, reaches: true, foiled: 'التصدي لـ' };
const FOILED = { foiled: 'إحباط' };
const BLAST = { ...FOILED, reaches: true };
const PROTEST = { feminine: true, occurrence: 'خروج' };

export const EVENTS: Readonly<Record<EventType, EventName>> = {
  'armed-clash': name('اشتباكات', { feminine: true }),
  'government-regains-territory': name('تبدّل السيطرة'),
  'non-state-actor-overtakes-territory': name('تبدّل السيطرة'),
  'non-violent-transfer-of-territory': name('تبدّل السيطرة'),
  'air-drone-strike': name('ضربات جوية', {
    ...STRIKE,
    feminine: true,
    deed: deed('شنّ', 'شنّ', 'ضربات جوية'),
  }),
  'shelling-artillery-missile': name('قصف مدفعي أو صاروخي', {
    ...STRIKE,
    deed: deed('نفّذ', 'تنفيذ', 'قصفاً مدفعياً أو صاروخياً'),
  }),
  'chemical-weapon': name('هجوم بسلاح كيميائي', {
    ...STRIKE,
    foiled: 'إحباط',
    deed: deed('شنّ', 'شنّ', 'هجوماً بسلاح كيميائي'),
  }),
  'remote-explosive-landmine-ied': name('تفجير', { ...BLAST, deed: deed('نفّذ', 'تنفيذ', 'تفجيراً') }),
  'suicide-bomb': name('تفجير انتحاري', { ...BLAST, deed: deed('نفّذ', 'تنفيذ', 'تفجيراً انتحارياً') }),
  grenade: name('هجوم بقنبلة يدوية', { ...BLAST, deed: deed('ألقى', 'إلقاء', 'قنبلة يدوية') }),
  attack: name('هجوم مسلح', {
    ...FOILED,
    against: 'على',
    deed: deed('شنّ', 'شنّ', 'هجوماً مسلحاً'),
  }),
  'abduction-forced-disappearance': name('عملية خطف', {
    ...BLAST,
    feminine: true,
    deed: deed('نفّذ', 'تنفيذ', 'عملية خطف'),
  }),
  'sexual-violence': name('اعتداء جنسي', {
    ...FOILED,
    against: 'على',
    deed: deed('ارتكب', 'ارتكاب', 'اعتداءً جنسياً'),
  }),
  'excessive-force-against-protesters': name('استخدام القوة المفرطة ضد محتجين', {
    occurrence: '',
    deed: deed('استخدم', 'استخدام', 'القوة المفرطة ضد محتجين'),
  }),
  'protest-with-intervention': name('تظاهرة وتدخّل لفضّها', PROTEST),
  'peaceful-protest': name('تظاهرة', PROTEST),
  'violent-demonstration': name('تظاهرة عنيفة', PROTEST),
  'mob-violence': name('أعمال شغب', { feminine: true }),
  agreement: name('اتفاق', { occurrence: 'التوصل إلى', foiled: 'فشل التوصل إلى' }),
  arrests: name('اعتقالات', { feminine: true, reaches: true, deed: deed('نفّذ', 'تنفيذ', 'اعتقالات') }),
  'change-to-group-activity': name('تحركات جديدة', { feminine: true, occurrence: 'حدوث' }),
  'disrupted-weapons-use': name('ضبط أسلحة أو إحباط استخدامها', { occurrence: '' }),
  'headquarters-or-base-established': name('إقامة مقر أو قاعدة', {
    feminine: true,
    occurrence: '',
    deed: deed('أقام', 'إقامة', 'مقراً أو قاعدة'),
  }),
  'looting-property-destruction': name('نهب ممتلكات أو تدميرها', {
    occurrence: '',
    deed: deed('ارتكب', 'ارتكاب', 'أعمال نهب أو تدمير'),
  }),
  other: name('تطوّر ميداني'),
};
