// The room's door: what editors say, done to what was read. Everything behind it is pure.
export { amend } from './amend.ts';
export { applyCorrections, type CorrectedText } from './apply-corrections.ts';
export { type GoldArticle, goldOf } from './gold.ts';
export { type Made, makeCorrection, REFUSALS, type Refusal } from './make-correction.ts';
