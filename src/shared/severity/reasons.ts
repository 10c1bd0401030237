// The reasons for a severity in words that stand by themselves, in English and Arabic.
import type {
  Assessment,
  Certainty,
  ControlMode,
  EventClass,
  EventStatus,
  EventType,
  PlaceKind,
  Severity,
} from '../schema/index.ts';
import type { PlaceWeight } from './place-weight.ts';

/** What a rule saw; one field each. */
export type Because =
  | { class: EventClass }
  | { type: EventType }
  | { mode: ControlMode }
  | { place: PlaceWeight['as'] }
  | { fatalities: number }
  | { sources: number }
  | { status: EventStatus }
  | { admission: true }
  | { deniedBy: number };

interface InBoth {
  because: string;
  becauseAr: string;
}

/** English, Arabic. */
type Pair = readonly [en: string, ar: string];

export const SEVERITY_WORDS: Readonly<Record<Severity, Pair>> = {
  extreme: ['extreme', 'قصوى'],
  severe: ['severe', 'شديدة'],
  moderate: ['moderate', 'متوسطة'],
  minor: ['minor', 'طفيفة'],
};

export const CERTAINTY_WORDS: Readonly<Record<Certainty, Pair>> = {
  observed: ['observed', 'مؤكّد'],
  likely: ['likely', 'مرجّح'],
  possible: ['possible', 'محتمل'],
  unlikely: ['unlikely', 'مستبعد'],
};

const CLASSES: Readonly<Record<EventClass, Pair>> = {
  clash: ['clash', 'اشتباك'],
  control: ['change of control', 'تغيّر في السيطرة'],
  strike: ['strike or shelling', 'قصف'],
  blast: ['blast', 'تفجير'],
  'violence-against-civilians': ['violence against civilians', 'عنف ضد مدنيين'],
  other: ['neither fighting nor harm', 'لا قتال فيه ولا أذى'],
};

const TYPES: Partial<Readonly<Record<EventType, Pair>>> = {
  'chemical-weapon': ['chemical weapon', 'سلاح كيميائي'],
  'suicide-bomb': ['suicide bombing', 'تفجير انتحاري'],
  'sexual-violence': ['sexual violence', 'عنف جنسي'],
  'non-violent-transfer-of-territory': ['transfer without fighting', 'انتقال بلا قتال'],
};

const MODES: Readonly<Record<ControlMode, Pair>> = {
  captured: ['captured', 'سيطرة'],
  recaptured: ['recaptured', 'استعادة'],
  withdrawal: ['withdrawal', 'انسحاب'],
  handover: ['handover', 'تسليم'],
  partial: ['only part of the place', 'جزء من المكان فقط'],
};

const PLACES: Readonly<Record<PlaceKind | 'capital' | 'seat' | 'named', Pair>> = {
  capital: ['capital', 'عاصمة'],
  seat: ['seat of its governorate', 'مركز المحافظة'],
  named: ['a place named in the table', 'مكان مذكور في الجدول'],
  country: ['country', 'دولة'],
  governorate: ['governorate', 'محافظة'],
  region: ['region', 'منطقة'],
  district: ['district', 'ناحية'],
  city: ['city', 'مدينة'],
  town: ['town', 'بلدة'],
  village: ['village', 'قرية'],
  quarter: ['quarter of a city', 'حي في مدينة'],
  camp: ['camp', 'مخيم'],
  countryside: ['countryside', 'ريف'],
  crossing: ['border crossing', 'معبر'],
  airport: ['airport', 'مطار'],
  base: ['military base', 'قاعدة عسكرية'],
  road: ['road', 'طريق'],
  bridge: ['bridge', 'جسر'],
  hill: ['hill', 'تل'],
  mountain: ['mountain', 'جبل'],
  island: ['island', 'جزيرة'],
  port: ['port', 'ميناء'],
  dam: ['dam', 'سد'],
  field: ['oil or gas field', 'حقل نفط أو غاز'],
  front: ['front', 'جبهة'],
  facility: ['facility', 'منشأة'],
  valley: ['valley', 'وادٍ'],
};

const STATUSES: Readonly<Record<EventStatus, Pair>> = {
  reported: ['reported', 'خبر منقول لا يدّعيه طرف وحده'],
  claimed: ['claimed by one side', 'يدّعيه طرف واحد'],
  denied: ['denied', 'منفي'],
  failed: ['failed', 'لم ينجح'],
  planned: ['only planned', 'مخطَّط له فقط'],
};

export function because(seen: Because): InBoth {
  const [english, arabic] = wordsOf(seen);
  return { because: english, becauseAr: arabic };
}

function wordsOf(seen: Because): Pair {
  if ('class' in seen) return CLASSES[seen.class];
  if ('type' in seen) return TYPES[seen.type] ?? [`type ${seen.type}`, `النوع ${seen.type}`];
  if ('mode' in seen) return MODES[seen.mode];
  if ('place' in seen) return PLACES[seen.place];
  if ('fatalities' in seen) return [`up to ${seen.fatalities} killed`, `عدد القتلى حتى ${seen.fatalities}`];
  if ('sources' in seen) return [`independent sources: ${seen.sources}`, `المصادر المستقلة: ${seen.sources}`];
  if ('status' in seen) return STATUSES[seen.status];
  if ('admission' in seen) return ['the losing side admits it', 'الطرف الخاسر يقرّ به'];
  return [`denied by: ${seen.deniedBy}`, `عدد من ينفيه: ${seen.deniedBy}`];
}

const SEPARATORS = { en: ', ', ar: '، ' } as const;

/** One line: «severe: change of control +4, city +2; likely: reported +2». */
export function assessmentWords({ severity, certainty, reasons }: Assessment, language: 'ar' | 'en'): string {
  const at = language === 'ar' ? 1 : 0;
  const part = (word: string, prefix: string) => {
    const own = reasons
      .filter(({ rule }) => rule.startsWith(prefix))
      .map(({ because, becauseAr, points }) => `${at ? becauseAr : because} ${signed(points)}`);
    return own.length === 0 ? word : `${word}: ${own.join(SEPARATORS[language])}`;
  };
  return [
    part(SEVERITY_WORDS[severity][at], 'severity/'),
    part(CERTAINTY_WORDS[certainty][at], 'certainty/'),
  ].join(language === 'ar' ? '؛ ' : '; ');
}

const signed = (points: number): string => (points < 0 ? `−${-points}` : `+${points}`);
