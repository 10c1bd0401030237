// What editors do to what was read: corrections, and what is quarantined back to work.
import { z } from 'zod';
import { askedCorrectionSchema } from '../../../shared/schema/index.ts';
import { correctionsQuery, goldQuery } from '../queries.ts';
import * as answers from './answers-of-work.ts';
import { idOf, type Operation } from './operation.ts';

export const CORRECTING: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/corrections',
    id: 'listCorrections',
    summary: { ar: 'ما صحّحه المحررون، الأحدث أولاً', en: 'What editors have corrected, newest first' },
    query: correctionsQuery,
    answer: answers.correctionsAnswer,
    faults: ['BAD_REQUEST'],
    needs: 'viewer',
    example: '/api/corrections?standing=true',
  },
  {
    method: 'post',
    path: '/api/corrections',
    id: 'correct',
    summary: {
      ar: 'تصحيح حدث: خطأ، أو غير ذلك، أو هو وحدث آخر واحد، أو بعض مصادره عن حدث آخر',
      en: 'Corrects an incident: it is wrong, is otherwise, is the same as another, or some of its sources tell of another',
    },
    query: z.looseObject({}),
    body: askedCorrectionSchema,
    status: 201,
    answer: answers.correctionAnswer,
    faults: ['BAD_REQUEST', 'NOT_FOUND', 'TOO_LARGE', 'UNSUPPORTED_TYPE'],
    needs: 'editor',
    example: '/api/corrections',
    exampleBody: {
      kind: 'fix',
      incidentId: 'ID',
      fix: { status: 'claimed' },
      why: 'قال ذلك طرف واحد فقط',
    },
  },
  {
    method: 'post',
    path: '/api/corrections/{id}/undo',
    id: 'undoCorrection',
    summary: { ar: 'التراجع عن تصحيح', en: 'Takes a correction back' },
    pathParameters: { id: idOf('Of the correction: c_…') },
    query: z.looseObject({}),
    answer: answers.correctionAnswer,
    faults: ['NOT_FOUND', 'UNSUPPORTED_TYPE'],
    needs: 'editor',
    example: '/api/corrections/ID/undo',
  },
  {
    method: 'get',
    path: '/api/corrections/gold',
    id: 'readGold',
    summary: {
      ar: 'المقالات المصححة نصوصاً مرجعية بمخطط المدوّنة',
      en: 'Corrected articles as gold, in the corpus schema',
    },
    query: goldQuery,
    answer: answers.goldAnswer,
    faults: ['BAD_REQUEST'],
    needs: 'viewer',
    example: '/api/corrections/gold?limit=10',
  },
  {
    method: 'post',
    path: '/quarantine/{id}/retry',
    id: 'retryQuarantined',
    summary: { ar: 'إعادة معزول واحد إلى العمل', en: 'Puts one quarantined piece of work back' },
    pathParameters: { id: idOf('Of the entry, as in /api/quarantine') },
    query: z.looseObject({}),
    answer: answers.retriedAnswer,
    faults: ['NOT_FOUND'],
    needs: 'editor',
    example: '/quarantine/ID/retry',
  },
  {
    method: 'post',
    path: '/quarantine/retry',
    id: 'retryAllQuarantined',
    summary: { ar: 'إعادة كل المعزول إلى العمل', en: 'Puts all that is quarantined back to work' },
    query: z.looseObject({}),
    answer: answers.retriedAnswer,
    faults: [],
    needs: 'editor',
    example: '/quarantine/retry',
  },
];
