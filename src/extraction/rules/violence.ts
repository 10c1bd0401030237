// Violence against people who do not fight.
import { rules } from './rule.ts';

export const violence = rules(
  {
    id: 'attack/executes',
    trigger: ['execute', 'massacre'],
    roles: { first: ['bare', 'by', 'left'], second: ['bare'], place: ['in', 'near'] },
    needs: ['side', 'place'],
    unless: ['court'],
    standing: { second: ['civilians'] },
    event: 'attack',
    hits: ['[[أعدم تنظيم داعش مدنيين في بلدة المرج]]'],
    misses: ['طالبت النيابة بحكم الإعدام'],
  },
  {
    id: 'abduction-forced-disappearance/abducts',
    trigger: ['abduct'],
    roles: { first: ['bare', 'by', 'left'], second: ['bare'], place: ['in', 'near', 'from'] },
    needs: ['first', 'place'],
    standing: { second: ['civilians'] },
    event: 'abduction-forced-disappearance',
    hits: ['[[خطف تنظيم داعش مدنيين في بلدة المرج]]'],
    misses: ['خطف اللاعب الأضواء في المباراة'],
  },
);
