// Where the project's own files are, from source and from the build alike.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** The configuration that ships with the project. */
export const SHIPPED_CONFIG = `${ROOT}/config`;
