// Weapons that do no harm any more: seized, found, defused, shot down, plots foiled. Tried before control, whose
// verbs they share: «استولت على أسلحة» takes no place.
import { rules } from './rule.ts';

export const disrupted = rules(
  {
    id: 'disrupted-weapons-use/seizes-arms',
    trigger: ['lay-hands'],
    roles: { first: ['bare', 'by', 'left'], second: ['from'], place: ['in', 'near'] },
    needs: ['first', 'place'],
    follows: ['arms'],
    unless: ['trade-word'],
    event: 'disrupted-weapons-use',
    hits: ['[[استولى الجيش اليمني على أسلحة وذخائر في بلدة الروضة]]'],
    misses: ['استولى الجيش اليمني على بلدة الروضة', 'ضبط الإيقاع في المباراة'],
  },
  {
    id: 'disrupted-weapons-use/clears-mines',
    trigger: ['clear-mines'],
    roles: { first: ['bare', 'by', 'left'], place: ['in', 'near', 'from'] },
    needs: ['first'],
    states: ['first'],
    follows: ['device', 'arms'],
    event: 'disrupted-weapons-use',
    hits: ['[[فكك الجيش اليمني ألغاما في بلدة الروضة]]'],
    misses: ['فكك المهندسون الجسر في بلدة الروضة'],
  },
  {
    id: 'disrupted-weapons-use/downs',
    trigger: ['downing'],
    roles: { first: ['bare', 'by', 'left'], second: ['of'], place: ['in', 'near', 'on'] },
    needs: ['first'],
    near: ['intercept-object'],
    event: 'disrupted-weapons-use',
    hits: ['[[اعترضت الدفاعات الجوية السعودية]] صاروخا في سماء نجران'],
    misses: ['أسقط الحكم ركلة جزاء'],
  },
  {
    id: 'disrupted-weapons-use/foils',
    trigger: ['foil'],
    roles: { first: ['bare', 'by', 'left'], second: ['of'], place: ['in', 'near', 'on'] },
    needs: ['first', 'place'],
    follows: ['plot'],
    unless: ['trade-word'],
    event: 'disrupted-weapons-use',
    hits: ['[[أحبط الجيش اليمني محاولة لتهريب أسلحة في بلدة الروضة]]'],
    misses: ['أحبط الحارس هجمة في بلدة الروضة'],
  },
);
