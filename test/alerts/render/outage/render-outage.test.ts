// What a second receiver reads when nothing reaches the first.
import { expect, it } from 'vitest';
import { renderContent } from '../../../../src/alerts/index.ts';
import type { OutageContent } from '../../../../src/shared/schema/index.ts';
import { at, delivery, find } from '../../build.ts';

const outage = (parts: Partial<OutageContent['notice']>): OutageContent => ({
  about: 'outage',
  delivery: { ...delivery(), kind: parts.kind ?? 'undeliverable' },
  notice: {
    id: 'n_1',
    incidentId: 'o_1',
    revision: 1,
    kind: 'undeliverable',
    receiver: 'syria-desk',
    since: at('10:00'),
    waiting: 12,
    error: 'connect ECONNREFUSED',
    createdAt: at('12:00'),
    ...parts,
  },
});
const lines = (of: OutageContent) =>
  renderContent(of, { language: 'both', timezone: 'UTC' }, find)
    .plain.replace(/[\u2066-\u2069\u200E\u200F]/gu, '')
    .split('\n');

it('out of reach', () => {
  expect(lines(outage({}))).toEqual([
    'تعذّر إرسال أي إشعار إلى المستلم «syria-desk»',
    'منذ ساعتين (السبت 21 نوفمبر/تشرين الثاني 2026، الساعة 10:00 بتوقيت غرينتش)',
    'في الانتظار: 12 إشعاراً',
    'آخر خطأ: connect ECONNREFUSED',
    '',
    'Nothing can be delivered to receiver “syria-desk”',
    'For 2 hours (since Sat 21 Nov 2026, 10:00 GMT)',
    'Waiting: 12 notices',
    'Latest error: connect ECONNREFUSED',
  ]);
});

it('reached again', () => {
  expect(lines(outage({ kind: 'delivering', receiver: 'مكتب سوريا', waiting: 2, error: null }))).toEqual([
    'عاد الإرسال إلى المستلم «مكتب سوريا»',
    'دام الانقطاع ساعتين',
    'في الانتظار: إشعاران',
    '',
    'Receiver “مكتب سوريا” is reached again',
    'Out of reach for 2 hours',
    'Waiting: 2 notices',
  ]);
});

it.each([
  [0, 'لا شيء', '0 notices'],
  [1, 'إشعار واحد', '1 notice'],
  [3, '3 إشعارات', '3 notices'],
  [101, '101 إشعار', '101 notices'],
])('%i waiting', (waiting, ar, en) => {
  const text = lines(outage({ waiting }));
  expect(text).toContain(`في الانتظار: ${ar}`);
  expect(text).toContain(`Waiting: ${en}`);
});
