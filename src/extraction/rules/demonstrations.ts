// People in the street.
import { rules } from './rule.ts';

export const demonstrations = rules({
  id: 'peaceful-protest/demonstrates',
  trigger: ['protest', 'protest-verb'],
  roles: { second: ['against'], place: ['in', 'near'] },
  needs: ['place'],
  near: ['light', 'protest-verb', 'go-out'],
  standing: { first: ['protesters'] },
  event: 'peaceful-protest',
  hits: ['خرجت [[مظاهرات في بلدة الروضة]]'],
  misses: ['مظاهرة فنية في المهرجان'],
});
