// How many say that it happened; what counts as one is said where severity is computed.
export { independentTellers } from '../shared/severity/index.ts';
