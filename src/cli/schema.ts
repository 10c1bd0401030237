import { jsonSchema } from '../shared/schema/index.ts';
import type { Run } from './command.ts';

/** `rasid schema`: the corpus schema as one JSON Schema document on stdout. */
export const schema: Run = async () => {
  console.log(JSON.stringify(jsonSchema(), null, 2));
  return 0;
};
