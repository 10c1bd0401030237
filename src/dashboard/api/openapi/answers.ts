// The shapes of what the JSON API answers. Tests hold real answers against them.
import { z } from 'zod';
import { HEALTH_STATES } from '../../../shared/health/index.ts';
import {
  assessmentSchema,
  CONTROL_STATUSES,
  controlEntrySchema,
  deliverySchema,
  EVENT_CLASSES,
  incidentSchema,
  instant,
} from '../../../shared/schema/index.ts';
import { FAULTS, type FaultCode } from '../faults.ts';

const count = z.number().int().nonnegative();
const ms = z.number().nonnegative().nullable();

export const faultAnswer = z.strictObject({
  error: z.strictObject({
    code: z.enum(Object.keys(FAULTS) as [FaultCode, ...FaultCode[]]),
    message: z.string().describe('What is wrong'),
    parameter: z.string().optional().describe('Which parameter, where one is'),
    advice: z.string().describe('What to do about it'),
  }),
});

export const incidentsAnswer = z.strictObject({
  incidents: z.array(incidentSchema),
  nextCursor: z
    .string()
    .nullable()
    .describe(
      'Goes into `cursor` for the next page; null on the last. The header `Link` has it as an address',
    ),
});

export const incidentAnswer = z.strictObject({
  incident: incidentSchema,
  assessment: assessmentSchema,
  revisions: z.array(incidentSchema).describe('Oldest first'),
  deliveries: z.array(deliverySchema).describe('Who was told'),
});

export const holding = z.strictObject({
  placeId: z.string(),
  placeName: z.string(),
  nameEn: z.string().nullable(),
  within: z.string().nullable(),
  holder: controlEntrySchema
    .nullable()
    .describe(
      'The latest word on the whole place that is more than a claim; null where there are only claims',
    ),
  disputed: z.array(controlEntrySchema).describe('Claimed or contested since'),
  partly: z.array(controlEntrySchema).describe('What others are said to hold of it since'),
});

export const controlAnswer = z.strictObject({
  at: instant.describe('The time that `holdings` is about'),
  holdings: z.array(holding),
  entries: z.array(controlEntrySchema).describe('The ledger’s lines of these places, latest first'),
});

const fullText = z
  .strictObject({
    whole: count.describe('Articles of the last week whose whole text was read'),
    summaries: count.describe('Articles of which only a summary could be read'),
    share: z.number().min(0).max(1),
  })
  .nullable();

export const feedReport = z.strictObject({
  id: z.string(),
  outlet: z.string(),
  country: z.string().length(2).nullable(),
  url: z.string().describe('Without user, password and query'),
  movedTo: z.string().nullable(),
  health: z.enum(HEALTH_STATES),
  since: instant.nullable().describe('Since when it is so; null where all is well'),
  cause: z
    .strictObject({
      code: z.string(),
      status: z.number().int().nullable().describe('HTTP status, where it was one'),
      ar: z.string(),
      en: z.string(),
    })
    .nullable(),
  lastError: z.string().nullable(),
  failures: count.describe('In a row'),
  failedPolls: count,
  lastPolledAt: instant.nullable(),
  lastSuccessAt: instant.nullable(),
  lastNewAt: instant.nullable(),
  newestItemAt: instant.nullable(),
  nextPollAt: instant.nullable(),
  every: ms.describe('Milliseconds between polls'),
  rhythmMs: ms.describe('Milliseconds between items, as a rule; null until that is learned'),
  silentMs: ms,
  alarmAt: instant.nullable().describe('When silence becomes unusual'),
  toldAt: instant.nullable().describe('When receivers were told that it is ill'),
  kind: z.string().nullable(),
  charset: z.string().nullable(),
  irregularities: z.array(z.string()),
  listed: count.nullable().describe('Items of the last answer'),
  items: count.describe('New items in all'),
  gaps: count.describe('Polls after which items may have been missed'),
  fullText,
});

export const feedsAnswer = z.strictObject({ feeds: z.array(feedReport) });

export const feedAnswer = z.strictObject({
  feed: feedReport,
  days: z
    .array(
      z.strictObject({
        from: instant.describe('Its midnight, UTC'),
        items: z.array(count).describe('New items in each of its 24 hours'),
        usual: z.array(z.boolean()).describe('Whether something new is usual at that hour'),
      }),
    )
    .describe('The last seven, oldest first'),
});

export const queuesAnswer = z.strictObject({
  queues: z.record(z.string(), z.record(z.string(), count)).describe('Jobs by queue and state'),
});

export const processesAnswer = z.strictObject({
  processes: z
    .array(
      z.strictObject({
        id: z.string(),
        host: z.string(),
        pid: z.number().int(),
        roles: z.array(z.string()),
        version: z.string(),
        schema: count.describe('Migrations of the record that its program knows'),
        startedAt: instant,
        seenAt: instant.describe('Renewed every five seconds; a minute without, and the process is left out'),
        config: z.string().describe('Fingerprint of the configuration it works by'),
        configFault: z.string().nullable().describe('Why a newer configuration was refused'),
      }),
    )
    .describe('The longest-lived first'),
  versions: count.describe('Different versions at work'),
  configurations: count.describe('Different configurations at work'),
});

export const quarantineAnswer = z.strictObject({
  total: count,
  entries: z.array(
    z.strictObject({
      id: z.string(),
      queue: z.string(),
      subject: z.string().describe('Id of the article, incident or delivery'),
      reason: z.string(),
      at: instant,
    }),
  ),
});

const spot = {
  placeId: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
};

export const mapAnswer = z.strictObject({
  marks: z.array(
    z.strictObject({
      ...spot,
      governorate: z.string().nullable(),
      country: z.string().nullable(),
      latitude: z.number().nullable().describe('Null with the longitude: known by name only'),
      longitude: z.number().nullable(),
      precision: z.number().int().describe('ACLED geo_precision: 1 the place itself, 2 near it, 3 a region'),
      classes: z.partialRecord(z.enum(EVENT_CLASSES), count).describe('Incidents by class'),
      claimed: count.describe('How many of them one side alone claims'),
      fatalities: count,
      lastToldAt: instant,
    }),
  ),
  holds: z
    .array(
      z.strictObject({
        ...spot,
        latitude: z.number(),
        longitude: z.number(),
        holders: z.array(z.string()).describe('Ids of actors'),
        status: z.enum(CONTROL_STATUSES),
        since: instant,
        incidentId: z.string(),
      }),
    )
    .describe(
      'The latest 400 changed. `actor`, `place`, `country`, `governorate` and `to` narrow them down, those of an actor to what is its own; class, type, status, sources and words do not',
    ),
  cut: z.boolean().describe('Whether there were more places than these'),
  actors: z.record(z.string(), z.strictObject({ ar: z.string(), en: z.string() })),
});

export const openApiAnswer = z.looseObject({
  openapi: z.string(),
  info: z.looseObject({ title: z.string(), version: z.string() }),
  paths: z.record(z.string(), z.unknown()),
});
