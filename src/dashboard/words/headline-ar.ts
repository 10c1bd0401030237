import type { EventType } from '../../shared/schema/index.ts';
import { listed, to as toward } from './arabic-cases.ts';
import type { HeadlineParts } from './headline-parts.ts';

/** «غارة جوية على …»: noun, and the verb that attributes it, agreeing with the noun. */
const HARM: Partial<Record<EventType, readonly [noun: string, attributed: string]>> = {
  'air-drone-strike': ['غارة جوية على', 'تُنسب إلى'],
  'shelling-artillery-missile': ['قصف على', 'يُنسب إلى'],
  'chemical-weapon': ['هجوم كيميائي في', 'يُنسب إلى'],
  'remote-explosive-landmine-ied': ['انفجار عبوة في', 'يُنسب إلى'],
  'suicide-bomb': ['تفجير انتحاري في', 'يُنسب إلى'],
  grenade: ['هجوم بقنبلة يدوية في', 'يُنسب إلى'],
  attack: ['هجوم على مدنيين في', 'يُنسب إلى'],
  'abduction-forced-disappearance': ['اختطاف في', 'يُنسب إلى'],
  'sexual-violence': ['عنف جنسي في', 'يُنسب إلى'],
  'excessive-force-against-protesters': ['قمع محتجين في', 'يُنسب إلى'],
  agreement: ['اتفاق في', 'بين'],
};

const SOMEWHERE = 'موقع لم يُسمّ';

export function arabicHeadline(parts: HeadlineParts): string {
  const { incident } = parts;
  switch (incident.status) {
    case 'claimed':
      return `إعلان غير مؤكد: ${core(parts)}`;
    case 'denied':
      return `نفي: ${core(parts)}`;
    case 'failed':
      return failed(parts);
    case 'planned':
      return `مرتقب: ${core(parts)}`;
    case 'reported':
      return core(parts);
  }
}

function core(parts: HeadlineParts): string {
  if (parts.incident.class === 'control') return control(parts);
  if (parts.incident.type === 'armed-clash') return clash(parts);
  const place = parts.place ?? SOMEWHERE;
  const [noun, attributed] = HARM[parts.incident.type] ?? ['حادث في', 'يُنسب إلى'];
  const by = parts.sides[0];
  return by.length > 0 ? `${noun} ${place} ${attributed} ${listed(by)}` : `${noun} ${place}`;
}

function clash({ sides: [first, second], place = SOMEWHERE, incident }: HeadlineParts): string {
  if (incident.status === 'planned' && first.length > 0) return `هجوم ${toward(listed(first))} على ${place}`;
  if (first.length > 0 && second.length > 0)
    return `اشتباكات بين ${listed(first)} و${listed(second)} في ${place}`;
  const known = [...first, ...second];
  return known.length > 0 ? `اشتباكات مع ${listed(known)} في ${place}` : `اشتباكات في ${place}`;
}

function control({ to, from, place = SOMEWHERE, incident }: HeadlineParts): string {
  const taker = listed(to);
  const loser = listed(from);
  switch (incident.control?.mode) {
    case 'withdrawal':
      return loser
        ? `انسحاب ${loser} من ${place}${taker && ` ودخول ${taker}`}`
        : `دخول ${taker || 'قوات'} إلى ${place}`;
    case 'handover':
      return loser
        ? `تسليم ${loser} ${place}${taker && ` إلى ${taker}`}`
        : `تسلّم ${taker || 'طرف لم يُسمّ'} ${place}`;
    case 'recaptured':
      return `استعادة ${taker || 'طرف لم يُسمّ'} السيطرة على ${place}${loser && ` من ${loser}`}`;
    case 'partial':
      return `سيطرة ${taker || 'طرف لم يُسمّ'} على أجزاء من ${place}`;
    default:
      return `سيطرة ${taker || 'طرف لم يُسمّ'} على ${place}${loser && ` بعد إخراج ${loser}`}`;
  }
}

function failed(parts: HeadlineParts): string {
  const { sides, place = SOMEWHERE } = parts;
  const attacker = listed(sides[0]);
  return `صدّ هجوم ${attacker ? `${toward(attacker)} ` : ''}على ${place}`;
}
