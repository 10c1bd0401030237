// The room's door: what the workers use. Everything behind it is pure.
export {
  type ConsolidationInput,
  type ConsolidationResult,
  consolidate,
  type ToldArticle,
} from './consolidate.ts';
export { ledgerOf } from './ledger.ts';
export { sameIncident } from './same-incident.ts';
export { reachOf } from './time.ts';
