// How many say that it happened: counted in one place, for incidents and notices alike.
export { independentTellers } from '../shared/schema/index.ts';
