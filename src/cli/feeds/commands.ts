// `rasid feeds …`: feeds are looked at, found and switched here; polling them is `rasid start`.
import type { Command } from '../command.ts';

const config = { config: { type: 'string' } } as const;
const CONFIG = { config: 'folder of feeds.yaml (RASID_CONFIG; default: config)' };
const dryRun = { 'dry-run': { type: 'boolean' } } as const;
const DRY_RUN = { 'dry-run': 'print what would be written, and write nothing' };

export const FEED_COMMANDS: Record<string, Command> = {
  'feeds check': {
    summary: 'try feeds side by side and say how each is doing; exit code 1 where some are not well',
    positionals: '[ID|GROUP…]',
    options: {
      ...config,
      all: { type: 'boolean' },
      json: { type: 'boolean' },
      verbose: { type: 'boolean', short: 'v' },
    },
    meanings: {
      ...CONFIG,
      all: 'those too that are off',
      json: 'print the findings as JSON',
      verbose: 'say what was irregular in each (-v)',
    },
    load: async () => (await import('./check.ts')).check,
  },
  'feeds add': {
    summary: 'find the feed of a site, page or channel and write its entry into feeds.yaml',
    positionals: 'URL',
    options: {
      ...config,
      id: { type: 'string' },
      outlet: { type: 'string' },
      country: { type: 'string' },
      group: { type: 'string' },
      html: { type: 'boolean' },
      ...dryRun,
    },
    meanings: {
      ...CONFIG,
      id: 'what to call it (default: from the host)',
      outlet: 'the name readers know (default: the title of the feed)',
      country: 'that it mostly covers, like SY; gives its time zone too',
      group: 'that switches it on and off with others',
      html: 'where there is no feed, read the list of articles on the page itself',
      ...DRY_RUN,
    },
    load: async () => (await import('./add.ts')).add,
  },
  'feeds import': {
    summary: "write the feeds of another reader's OPML list into feeds.yaml; folders become groups",
    positionals: 'FILE.opml|-',
    options: { ...config, ...dryRun },
    meanings: { ...CONFIG, ...DRY_RUN },
    load: async () => (await import('./import.ts')).importFeeds,
  },
  'feeds export': {
    summary: 'print the configured feeds as OPML for another reader',
    options: { ...config, format: { type: 'string' } },
    meanings: { ...CONFIG, format: 'opml, the only one so far' },
    load: async () => (await import('./export.ts')).exportFeeds,
  },
  'feeds enable': {
    summary: 'switch groups or single feeds on, in feeds.yaml',
    positionals: 'GROUP|ID…',
    options: { ...config, grade: { type: 'string' } },
    meanings: { ...CONFIG, grade: 'of a group, only addresses of this grade or better: A or B' },
    load: async () => (await import('./switch.ts')).enable,
  },
  'feeds disable': {
    summary: 'switch groups or single feeds off, in feeds.yaml',
    positionals: 'GROUP|ID…',
    options: { ...config },
    meanings: CONFIG,
    load: async () => (await import('./switch.ts')).disable,
  },
  'feeds parse': {
    summary: 'print what the readers of feeds make of a file, or of many on stdin',
    positionals: 'FILE|-',
    options: {
      url: { type: 'string' },
      'content-type': { type: 'string' },
      jsonl: { type: 'boolean' },
    },
    meanings: {
      url: 'where the bytes came from: the base of relative addresses',
      'content-type': 'what the server called them',
      jsonl: 'lines {id, url?, contentType?, body} in, body in base64; one line of JSON for each out',
    },
    load: async () => (await import('./parse.ts')).parseFeeds,
  },
};
