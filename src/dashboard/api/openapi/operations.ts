// The table of the API’s routes: what each takes, answers and needs. The document, the page and the tests come from it.
import { z } from 'zod';
import { EXPORT_FORMATS, INCIDENT_FORMATS } from '../../../exports/index.ts';
import type { BoardRole } from '../../../shared/access.ts';
import { viewQuery } from '../../pages/view.ts';
import { actorRecordSchema } from '../../read/actor-record.ts';
import { incidentQuery } from '../../read/incident-query.ts';
import { placeRecordSchema } from '../../read/place-record.ts';
import { exportQuery } from '../exports.ts';
import type { FaultCode } from '../faults.ts';
import { controlQuery, listQuery, nothing } from '../queries.ts';
import * as answers from './answers.ts';

export interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** With its parameters in braces. */
  readonly path: `/api/${string}`;
  readonly id: string;
  readonly summary: { readonly ar: string; readonly en: string };
  /** Of the path, by name. */
  readonly pathParameters?: Readonly<Record<string, z.ZodType>>;
  readonly query: z.ZodObject;
  /** A shape, where it is JSON; else the media types. */
  readonly answer: z.ZodType | readonly string[];
  readonly faults: readonly FaultCode[];
  readonly needs: BoardRole;
  /** An address to try, behind the board’s own. */
  readonly example: string;
}

const id = (of: string) => z.string().min(1).max(500).describe(of);

export const OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/incidents',
    id: 'listIncidents',
    summary: { ar: 'الأحداث، الأحدث أولاً، صفحة صفحة', en: 'Incidents, newest first, page by page' },
    query: incidentQuery,
    answer: answers.incidentsAnswer,
    faults: ['BAD_REQUEST'],
    needs: 'viewer',
    example: '/api/incidents?class=clash,control&country=SY&limit=20',
  },
  {
    method: 'get',
    path: '/api/incidents/{id}',
    id: 'getIncident',
    summary: {
      ar: 'حدث واحد بمراجعاته ومن أُبلغ به',
      en: 'One incident with its revisions and who was told of it',
    },
    pathParameters: { id: id('Of the incident: i_…') },
    query: nothing,
    answer: answers.incidentAnswer,
    faults: ['BAD_REQUEST', 'NOT_FOUND'],
    needs: 'viewer',
    example: '/api/incidents/ID',
  },
  {
    method: 'get',
    path: '/api/map',
    id: 'getMap',
    summary: {
      ar: 'الأحداث بحسب المكان والصنف، ومن يسيطر على ماذا',
      en: 'Incidents by place and class, and who holds what',
    },
    query: viewQuery,
    answer: answers.mapAnswer,
    faults: ['BAD_REQUEST'],
    needs: 'viewer',
    example: '/api/map?country=SY&days=7',
  },
  {
    method: 'get',
    path: '/api/control',
    id: 'getControl',
    summary: {
      ar: 'من يسيطر على مكان في وقت ما، والسجل الذي يستند إليه ذلك',
      en: 'Who holds a place at a time, and the lines of the ledger that say so',
    },
    query: controlQuery,
    answer: answers.controlAnswer,
    faults: ['BAD_REQUEST'],
    needs: 'viewer',
    example: '/api/control?place=%D8%A8%D8%A7%D8%B1%D8%A7&at=2026-03-01',
  },
  {
    method: 'get',
    path: '/api/places/{id}',
    id: 'getPlace',
    summary: {
      ar: 'مكان واحد: من سيطر عليه ومتى، وما وقع فيه',
      en: 'One place: who held it when, and what happened there',
    },
    pathParameters: { id: id('Of the place, as incidents have it in `location.placeId`') },
    query: nothing,
    answer: placeRecordSchema,
    faults: ['BAD_REQUEST', 'NOT_FOUND'],
    needs: 'viewer',
    example: '/api/places/ID',
  },
  {
    method: 'get',
    path: '/api/actors/{id}',
    id: 'getActor',
    summary: {
      ar: 'طرف واحد: أين قاتل ومن، وما كسب وما خسر',
      en: 'One actor: where it fought and whom, what it gained and lost',
    },
    pathParameters: { id: id('Of the actor, as in actors.yaml') },
    query: nothing,
    answer: actorRecordSchema,
    faults: ['BAD_REQUEST', 'NOT_FOUND'],
    needs: 'viewer',
    example: '/api/actors/rsf',
  },
  {
    method: 'get',
    path: '/api/exports/{format}',
    id: 'export',
    summary: {
      ar: 'كل ما تبقيه المرشحات، ملفاً واحداً مهما كبر',
      en: 'All that the filters leave, as one file of any size',
    },
    pathParameters: { format: z.enum(EXPORT_FORMATS) },
    query: exportQuery,
    answer: [
      ...new Set([
        ...Object.values(INCIDENT_FORMATS).map(({ mediaType }) => mediaType),
        'application/x-ndjson; charset=utf-8',
      ]),
    ],
    faults: ['BAD_REQUEST', 'NOT_FOUND', 'BUSY'],
    needs: 'viewer',
    example: '/api/exports/acled?country=SD&from=2026-01-01',
  },
  {
    method: 'get',
    path: '/api/feeds',
    id: 'listFeeds',
    summary: { ar: 'حال كل قناة', en: 'How each feed is doing' },
    query: nothing,
    answer: answers.feedsAnswer,
    faults: ['BAD_REQUEST'],
    needs: 'viewer',
    example: '/api/feeds',
  },
  {
    method: 'get',
    path: '/api/feeds/{id}',
    id: 'getFeed',
    summary: {
      ar: 'قناة واحدة، وما جاءت به ساعة بساعة في أسبوع',
      en: 'One feed, and what it brought hour by hour over a week',
    },
    pathParameters: { id: id('Of the feed, as in feeds.yaml') },
    query: nothing,
    answer: answers.feedAnswer,
    faults: ['BAD_REQUEST', 'NOT_FOUND'],
    needs: 'viewer',
    example: '/api/feeds/ID',
  },
  {
    method: 'get',
    path: '/api/queues',
    id: 'countJobs',
    summary: { ar: 'المهام بحسب الطابور والحال', en: 'Jobs by queue and state' },
    query: nothing,
    answer: answers.queuesAnswer,
    faults: ['BAD_REQUEST'],
    needs: 'viewer',
    example: '/api/queues',
  },
  {
    method: 'get',
    path: '/api/quarantine',
    id: 'listQuarantine',
    summary: { ar: 'ما تعذّر العمل عليه، وسببه', en: 'What could not be worked on, and why' },
    query: listQuery,
    answer: answers.quarantineAnswer,
    faults: ['BAD_REQUEST'],
    needs: 'viewer',
    example: '/api/quarantine?limit=10',
  },
  {
    method: 'get',
    path: '/api/stream',
    id: 'listen',
    summary: {
      ar: 'بث كل مراجعة لحظة وقوعها، وما فات من انقطع (Server-Sent Events)',
      en: 'Every revision as it is made, and what was missed since Last-Event-ID (server-sent events)',
    },
    query: z.looseObject({}),
    answer: ['text/event-stream; charset=utf-8'],
    faults: ['TOO_MANY'],
    needs: 'viewer',
    example: '/api/stream',
  },
  {
    method: 'get',
    path: '/api/openapi.json',
    id: 'getOpenApi',
    summary: { ar: 'هذا التوصيف نفسه، OpenAPI 3.1', en: 'This description itself, as OpenAPI 3.1' },
    query: nothing,
    answer: answers.openApiAnswer,
    faults: ['BAD_REQUEST'],
    needs: 'viewer',
    example: '/api/openapi.json',
  },
];
