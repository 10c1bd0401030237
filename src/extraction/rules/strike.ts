// Bombs and shells that come from afar. The means decide between air and ground; the refiners look for them.
import { rules } from './rule.ts';

export const strike = rules(
  {
    id: 'air-drone-strike/raid-on',
    trigger: ['air-strike'],
    roles: {
      first: ['bare', 'of', 'by', 'left'],
      second: ['on', 'against'],
      place: ['on', 'in', 'near', 'bare'],
    },
    needs: ['place'],
    event: 'air-drone-strike',
    hits: ['شن [[طيران التحالف غارات على مواقع الحوثيين في بلدة الروضة]]'],
    misses: ['تراجعت غارات الجراد هذا الموسم'],
  },
  {
    id: 'strike/bombards',
    trigger: ['bombard'],
    roles: {
      first: ['bare', 'of', 'by', 'left'],
      second: ['on', 'bare', 'to'],
      place: ['bare', 'on', 'in', 'near', 'to'],
    },
    needs: ['place'],
    event: 'strike',
    hits: ['[[قصفت طائرات التحالف بلدة الروضة]]'],
    misses: ['قصف الرعد ليلا فوق القرى'],
  },
  {
    id: 'strike/targets',
    trigger: ['target'],
    roles: {
      first: ['bare', 'of', 'by', 'left'],
      second: ['on', 'bare', 'to'],
      place: ['bare', 'on', 'in', 'near', 'to'],
    },
    needs: ['place'],
    near: ['aircraft', 'artillery', 'air-adjective', 'shell-adjective', 'shelling', 'air-strike', 'bombard'],
    unless: ['device', 'suicide', 'blast'],
    event: 'strike',
    hits: ['[[استهدفت طائرات التحالف بلدة الروضة]]'],
    misses: ['ضرب زلزال بلدة الروضة'],
  },
  {
    id: 'strike/place-suffers',
    trigger: ['suffer'],
    roles: { first: ['by'], second: [], place: ['bare', 'left', 'in'] },
    needs: ['place'],
    near: ['air-strike', 'bombard', 'shelling'],
    event: 'strike',
    hits: ['[[تعرضت بلدة الروضة]] لغارات جوية', '[[تعرضت بلدة الروضة لقصف مدفعي من قبل الحوثيين]]'],
    misses: ['تعرضت بلدة الروضة لعاصفة رملية'],
  },
  {
    id: 'shelling-artillery-missile/shells-fall',
    trigger: ['shelling'],
    roles: { first: ['by', 'bare', 'left'], second: ['on'], place: ['on', 'in', 'near', 'to'] },
    needs: ['place'],
    event: 'shelling-artillery-missile',
    hits: ['سقطت [[قذائف هاون على بلدة الروضة]]'],
    misses: ['عرضت الشركة صواريخ ألعاب نارية'],
  },
  {
    id: 'chemical-weapon/gas',
    trigger: ['chemical'],
    roles: { first: ['by', 'bare', 'left'], second: ['on'], place: ['in', 'on', 'near'] },
    needs: ['place'],
    event: 'chemical-weapon',
    hits: ['أصيب عشرات [[بغاز السارين في بلدة الروضة]]'],
    misses: ['محادثات حول حظر أسلحة كيميائية'],
  },
);
