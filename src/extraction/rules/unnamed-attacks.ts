// Attacks with dead that nobody is named for: by whether those hit bear arms they are clashes or violence. Tried
// after the clashes, which name a side.
import { FROM_AFAR } from './means.ts';
import { rules } from './rule.ts';

const OTHER_MEANS = [...FROM_AFAR, 'court', 'comment'] as const;

export const unnamedAttacks = rules(
  {
    id: 'armed-clash/deadly-attack',
    trigger: ['attack-noun'],
    form: 'noun',
    roles: { first: ['by'], second: ['on', 'to'], place: ['on', 'in', 'near', 'to'] },
    needs: ['place', 'second'],
    near: ['kill-fighters', 'casualty'],
    also: ['fighting-men'],
    afresh: true,
    unless: OTHER_MEANS,
    standing: { first: ['unidentified-armed-group'] },
    event: 'armed-clash',
    hits: ['قتل أربعة جنود في [[هجوم على حاجز للجيش المصري في بلدة الروضة]]'],
    misses: ['قتل أربعة جنود في حادث سير قرب بلدة الروضة'],
  },
  {
    id: 'attack/deadly-attack',
    trigger: ['attack-noun'],
    form: 'noun',
    roles: { first: ['by'], place: ['on', 'in', 'near', 'to'] },
    needs: ['place'],
    near: ['kill-fighters', 'casualty'],
    also: ['civil-word', 'unarmed', 'nationals'],
    afresh: true,
    unless: [...OTHER_MEANS, 'fighting', 'fighting-men'],
    standing: { first: ['unidentified-armed-group'], second: ['civilians'] },
    victims: true,
    event: 'attack',
    hits: ['قتل تسعة أشخاص في [[هجوم على فندق في بلدة الروضة]]'],
    misses: ['قتل تسعة أشخاص في حريق بفندق في بلدة الروضة'],
  },
);
