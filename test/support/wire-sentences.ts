// What made-up outlets write, in the words of agencies: first sentences, of fighting and of other things.
export const ACTORS = [
  'الجيش السوري',
  'قوات سوريا الديمقراطية',
  'قوات الدعم السريع',
  'الجيش السوداني',
  'الحوثيين',
];

export const FIGHTING = [
  (place: string, a: string, b: string) =>
    `اندلعت اشتباكات عنيفة اليوم بين ${a} و${b} في ${place} استخدمت فيها الأسلحة الثقيلة.`,
  (place: string, a: string) => `سيطر ${a} اليوم على ${place} بعد معارك استمرت ساعات.`,
  (place: string, a: string) =>
    `قصف ${a} بالمدفعية مواقع في محيط ${place} فجر اليوم، ما أدى إلى مقتل ثلاثة أشخاص.`,
  (place: string) => `انفجرت عبوة ناسفة اليوم في ${place} وأسفرت عن إصابة مدنيين اثنين.`,
];

export const CALM = [
  (place: string, n: number) =>
    `افتتح المجلس المحلي في ${place} سوقا جديدا يضم ${n} محلا تجاريا بحضور الأهالي.`,
  (place: string, n: number) => `فاز فريق ${place} على ضيفه في الجولة ${n} من الدوري وسط حضور جماهيري كبير.`,
  (place: string, n: number) => `ارتفع سعر كيس الطحين في ${place} إلى ${n} ألف ليرة وفق تجار في السوق.`,
];

const TOPICS = [
  ...['الأمطار', 'المدارس', 'الأسواق', 'المحاصيل', 'الجامعات', 'القمح', 'الزيتون', 'المكتبات', 'الحدائق'],
  ...['المسارح', 'المتاحف', 'الرياضة', 'الصحة', 'اللقاحات', 'الكهرباء', 'المياه', 'الجسور', 'القطارات'],
  ...['الموانئ', 'السياحة', 'الفنادق', 'المهرجانات', 'الكتب', 'السينما', 'الموسيقى', 'الأسعار', 'العملات'],
  ...['المصارف', 'التجارة', 'الصادرات', 'الأسماك', 'النحل', 'الأبقار', 'الأعلاف', 'البذور', 'السدود'],
];

/** Others in another order for each number, as no two texts of real outlets are alike for long. */
export function topics(number: number, count: number): string[] {
  const told: string[] = [];
  let seed = number + 1;
  while (told.length < count) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    told.push(TOPICS[(seed >>> 16) % TOPICS.length]!);
  }
  return told;
}
