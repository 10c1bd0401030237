// Every other event type as a noun phrase, in both languages. `did` is «carried out», agreeing with the noun:
// «غارات نفّذتها …», «قصف نفّذه …».
import type { EventType } from '../../shared/schema/index.ts';

export interface EventName {
  ar: string;
  /** Feminine, or a plural of things. */
  feminine: boolean;
  /** Falls on a place (على), instead of happening in it. */
  hits: boolean;
  en: string;
}

const name = (ar: string, en: string, { feminine = false, hits = false } = {}): EventName => ({
  ar,
  en,
  feminine,
  hits,
});

export const EVENT_NAMES: Readonly<Record<EventType, EventName>> = {
  'armed-clash': name('اشتباكات', 'Clashes', { feminine: true }),
  'government-regains-territory': name('تبدّل السيطرة', 'Change of control'),
  'non-state-actor-overtakes-territory': name('تبدّل السيطرة', 'Change of control'),
  'non-violent-transfer-of-territory': name('تبدّل السيطرة', 'Change of control'),
  'air-drone-strike': name('ضربات جوية', 'Air or drone strikes', { feminine: true, hits: true }),
  'shelling-artillery-missile': name('قصف مدفعي أو صاروخي', 'Shelling or missile fire', { hits: true }),
  'chemical-weapon': name('هجوم بسلاح كيميائي', 'Chemical attack', { hits: true }),
  'remote-explosive-landmine-ied': name('تفجير', 'Explosion'),
  'suicide-bomb': name('تفجير انتحاري', 'Suicide bombing'),
  grenade: name('تفجير قنبلة', 'Grenade attack'),
  attack: name('اعتداء مسلح', 'Armed attack'),
  'abduction-forced-disappearance': name('عملية خطف', 'Abduction', { feminine: true }),
  'sexual-violence': name('اعتداء جنسي', 'Sexual violence'),
  'excessive-force-against-protesters': name(
    'استخدام القوة المفرطة ضد محتجين',
    'Excessive force against protesters',
  ),
  'protest-with-intervention': name('تظاهرة تدخّل الأمن ضدها', 'Protest met with intervention', {
    feminine: true,
  }),
  'peaceful-protest': name('تظاهرة', 'Protest', { feminine: true }),
  'violent-demonstration': name('تظاهرة عنيفة', 'Violent demonstration', { feminine: true }),
  'mob-violence': name('أعمال شغب', 'Mob violence', { feminine: true }),
  agreement: name('اتفاق', 'Agreement'),
  arrests: name('اعتقالات', 'Arrests', { feminine: true }),
  'change-to-group-activity': name('تحركات جديدة', 'Change in group activity', { feminine: true }),
  'disrupted-weapons-use': name('ضبط أسلحة أو إحباط استخدامها', 'Weapons seized or their use disrupted'),
  'headquarters-or-base-established': name('إقامة مقر أو قاعدة', 'Headquarters or base set up', {
    feminine: true,
  }),
  'looting-property-destruction': name('نهب ممتلكات أو تدميرها', 'Looting or destruction of property'),
  other: name('تطوّر ميداني', 'Development'),
};
