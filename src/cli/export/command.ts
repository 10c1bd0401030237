// `rasid export`: how it is called.
import type { Command } from '../command.ts';

const text = { type: 'string' } as const;
const several = { type: 'string', multiple: true } as const;

export const EXPORT_COMMANDS: Record<string, Command> = {
  export: {
    summary:
      'write incidents as a file of any size: acled, hxl, plover, geojson, cap, csv, or articles as ndjson',
    options: {
      format: text,
      out: text,
      since: text,
      until: text,
      class: several,
      type: several,
      country: several,
      governorate: several,
      status: several,
      actor: several,
      place: text,
      sources: text,
      q: text,
      'with-text': { type: 'boolean' },
      from: text,
      'token-file': text,
      config: text,
      data: text,
    },
    meanings: {
      format: 'acled, hxl, plover, geojson, cap, csv or ndjson; see docs/exports.md',
      out: 'file, written whole or not at all; - for standard output (the default)',
      since: 'told since: 2026-03-04, 2026-03-04T09:30Z, 3d',
      until: 'told before that instant, or up to the end of that day',
      class: 'some of clash,control,strike,blast,violence-against-civilians,other',
      type: 'some of ACLED’s sub-event types: armed-clash,air-drone-strike …',
      country: 'some of these: SY,IQ',
      governorate: 'some of these, in Arabic',
      status: 'some of reported,claimed,denied,failed,planned',
      actor: 'some of these on either side, by id',
      place: 'id of a place',
      sources: 'at least so many independent sources',
      q: 'words to be found',
      'with-text': 'of ndjson: with the articles’ own texts, which belong to their outlets',
      from: 'address of a running board, like http://127.0.0.1:7300; without it the record itself',
      'token-file': 'file that holds a token for the board',
      config: 'folder of feeds.yaml, alerts.yaml, actors.yaml (RASID_CONFIG; default: config)',
      data: 'folder of the embedded record (RASID_DATA; default: data)',
    },
    load: async () => (await import('./export.ts')).exportRecord,
  },
};
