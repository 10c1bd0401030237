// Whether an answer has the shape that the OpenAPI document gives it.
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const escaped = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');

export interface Shapes {
  /** @param at the way to a schema in the document. @returns what is wrong; null where nothing is. */
  faultsOf(at: readonly string[], value: unknown): unknown;
}

export function shapesOf(document: object): Shapes {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (formats as unknown as (one: Ajv2020) => void)(ajv);
  ajv.addSchema(document, 'doc');
  return {
    faultsOf(at, value) {
      const validate = ajv.getSchema(`doc#${encodeURI(`/${at.map(escaped).join('/')}`)}`)!;
      validate(value);
      return validate.errors;
    },
  };
}
