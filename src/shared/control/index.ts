// Asking the ledger of control: who holds what, when.
export { ASKED_AT, askedAt } from './asked-at.ts';
export { apart, controlHistory, type Stretch } from './control-history.ts';
export { type Holding, holdersAt } from './holders-at.ts';
export { type Named, placesNamed } from './place-named.ts';
