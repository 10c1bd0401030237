// How grave and how certain: the table, and what it makes of an incident. Pure.
export { assess } from './assess.ts';
export { DEFAULT_TABLE } from './default-table.ts';
export { assessmentWords, CERTAINTY_WORDS, SEVERITY_WORDS } from './reasons.ts';
export { type AssessmentTable, type CertaintyTable, type SeverityTable, STANDINGS } from './table.ts';
