// Armed groups fight one another and no change of control is told.
import { rules } from './rule.ts';

export const clash = rules(
  {
    id: 'armed-clash/fighting-between',
    trigger: ['fighting', 'clash-verb', 'confrontation'],
    roles: { first: ['between', 'left'], second: ['with', 'against'], place: ['in', 'near', 'on'] },
    needs: ['side'],
    event: 'armed-clash',
    hits: ['اندلعت [[اشتباكات عنيفة بين الجيش اليمني والحوثيين في بلدة الروضة]]'],
    misses: ['معركة انتخابية بين الحزبين في العاصمة'],
  },
  {
    id: 'armed-clash/attack-on',
    trigger: ['attack-noun'],
    roles: { first: ['bare', 'by', 'left'], second: ['on', 'against'], place: ['on', 'in', 'near', 'to'] },
    needs: ['side'],
    event: 'armed-clash',
    hits: ['شن [[الحوثيون هجوما على مواقع الجيش اليمني في بلدة الروضة]]'],
    misses: ['شن الفريق هجوما على مرمى ضيفه'],
  },
  {
    id: 'armed-clash/assaults',
    trigger: ['assault', 'incursion'],
    roles: {
      first: ['bare', 'by', 'left'],
      second: ['on', 'bare', 'against'],
      place: ['bare', 'in', 'near', 'to', 'on'],
    },
    needs: ['side'],
    event: 'armed-clash',
    hits: ['[[هاجم الحوثيون مواقع الجيش اليمني في بلدة الروضة]]'],
    misses: ['هاجم الكاتب سياسات الحكومة'],
  },
  {
    id: 'armed-clash/advances',
    trigger: ['advance'],
    roles: { first: ['bare', 'left'], second: ['on', 'against'], place: ['in', 'near', 'to', 'on'] },
    needs: ['first', 'place'],
    event: 'armed-clash',
    hits: ['[[تقدمت قوات الجيش اليمني نحو بلدة الروضة]]'],
    misses: ['تقدم الوزير بالتعازي'],
  },
);
