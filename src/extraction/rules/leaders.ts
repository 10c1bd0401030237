// Leaders who fall. Tried before clash, whose verb it shares.
import { rules } from './rule.ts';

export const leaders = rules(
  {
    id: 'other/loses-leader',
    trigger: ['lose'],
    roles: { first: ['by'], second: ['bare', 'left'], place: ['in', 'near'] },
    needs: ['second', 'place'],
    states: ['second'],
    follows: ['leader-word'],
    event: 'other',
    tag: 'leader-killed',
    hits: ['[[فقد الحوثيون أحد قياداتهم في بلدة الروضة]]'],
    misses: ['فقد الحوثيون بلدة الروضة'],
  },
  {
    id: 'other/leader-killed',
    trigger: ['kill-fighters'],
    roles: { first: ['by'], second: ['bare', 'from', 'in'], place: ['in', 'near'] },
    lone: 'second',
    needs: ['second', 'place'],
    states: ['second'],
    follows: ['leader-word'],
    unless: ['air-strike', 'bombard', 'blast', 'device', 'shelling', 'suicide', 'aircraft', 'court'],
    event: 'other',
    tag: 'leader-killed',
    hits: ['[[مقتل قيادي في صفوف الحوثيين في بلدة الروضة]]'],
    misses: ['مقتل قيادي في الحوثيين بغارة جوية على بلدة الروضة'],
  },
);
