// The table of the API’s routes. The document, the page and the tests come from it.
import { CORRECTING } from './correcting.ts';
import type { Operation } from './operation.ts';
import { READING } from './reading.ts';
import { TELLING } from './telling.ts';

export type { Operation } from './operation.ts';
export const OPERATIONS: readonly Operation[] = [...READING, ...CORRECTING, ...TELLING];
