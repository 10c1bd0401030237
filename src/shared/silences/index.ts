// Silences, as they are asked for.

export { type AskedSilence, makeSilence, type SilenceFault, unknownReceiver } from './make-silence.ts';
export { matcherFor } from './matcher-for.ts';
export { silenceBodySchema } from './silence-body.ts';
