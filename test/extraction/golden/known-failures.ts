export const knownFailures: Readonly<Record<string, string>> = {};
