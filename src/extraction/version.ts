// Stamped on every event: raise it when reading changes, so that `rasid replay` knows what is stale.
export const EXTRACTOR_VERSION = '2.3.0';
