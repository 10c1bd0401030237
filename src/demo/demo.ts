// The pieces of the demo; main.ts puts them together with the real store, queues and workers.
export { ARTICLES, FIRST_BATCH, STORIES } from './articles.ts';
export { demoAlertsYaml, demoFeedsYaml, writeDemoConfig } from './config-files.ts';
export { createSettledJudge, type DemoState } from './settled.ts';
export type { ExpectedIncident, Story } from './story.ts';
export { type DemoSummary, quantile, renderSummary } from './summary.ts';
export { type DemoWire, startDemoWire, type WireFeed, type WireOptions } from './wire.ts';
