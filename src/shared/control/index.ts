// Asking the ledger of control: who holds what, when.
export { type Holding, holdersAt } from './holders-at.ts';
export { type Named, placesNamed } from './place-named.ts';
