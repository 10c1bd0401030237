// How many say that it happened: counted in one place, for incidents, severity and notices alike.
export { independentTellers } from '../schema/index.ts';
