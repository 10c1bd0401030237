// Explosives laid, driven or worn.
import { rules } from './rule.ts';

export const blast = rules(
  {
    id: 'suicide-bomb/bomber-strikes',
    trigger: ['suicide', 'suicide-verb'],
    roles: { first: ['by'], second: ['on', 'bare'], place: ['in', 'near', 'on', 'to', 'bare', 'left'] },
    needs: ['place'],
    standing: { first: ['unidentified-armed-group'], second: ['civilians'] },
    event: 'suicide-bomb',
    hits: ['تسلل [[انتحاري إلى سوق في بلدة الروضة]]'],
    misses: ['فيلم عن انتحاري يعرض في دور السينما'],
  },
  {
    id: 'remote-explosive-landmine-ied/device-explodes',
    trigger: ['device'],
    roles: { first: ['by'], second: ['on'], place: ['in', 'near', 'on', 'to'] },
    needs: ['place'],
    near: ['blast', 'blast-verb', 'kill-fighters', 'person-word', 'target'],
    unless: ['defuse'],
    standing: { first: ['unidentified-armed-group'], second: ['civilians'] },
    event: 'remote-explosive-landmine-ied',
    hits: ['قتل شخصان [[بعبوة ناسفة في بلدة الروضة]]'],
    misses: ['معرض لإزالة ألغام الحاسوب'],
  },
  {
    id: 'remote-explosive-landmine-ied/blast-at',
    trigger: ['blast', 'blast-verb'],
    roles: { first: ['by'], second: ['on'], place: ['in', 'near'] },
    needs: ['place'],
    near: ['kill-fighters', 'device', 'suicide'],
    unless: ['defuse', 'house', 'gas'],
    standing: { first: ['unidentified-armed-group'], second: ['civilians'] },
    event: 'remote-explosive-landmine-ied',
    hits: ['أسفر [[انفجار عن مقتل شخصين في بلدة الروضة]]'],
    misses: ['انفجار سكاني في العاصمة'],
  },
  {
    id: 'grenade/thrown',
    trigger: ['grenade'],
    roles: { first: ['by', 'left'], second: ['on'], place: ['in', 'near', 'on'] },
    needs: ['place'],
    event: 'grenade',
    hits: ['ألقى [[مجهولون قنبلة يدوية في بلدة الروضة]]'],
    misses: ['قنبلة يدوية في متحف'],
  },
);
