import { expect, it } from 'vitest';
import { createKnownIncidents } from '../../src/store/known-incidents.ts';
import { incident, source } from './examples.ts';

const known = (id: string, reports = 1, revision = 1) => ({
  incident: incident(id, {
    revision,
    sources: Array.from({ length: reports }, (_, at) => source(`${id}-${at}`)),
  }),
  writer: '7',
});

it('knows what a committed transaction read, and nothing of one that failed', () => {
  const incidents = createKnownIncidents();
  const failed = incidents.begin();
  failed.put(known('i1', 1, 9));
  expect(failed.get('i1')?.incident.revision).toBe(9);
  const done = incidents.begin();
  expect(done.get('i1')).toBeUndefined();
  done.put(known('i1', 1, 2));
  expect(incidents.begin().get('i1')).toBeUndefined();
  done.keep();
  expect(incidents.begin().get('i1')?.incident.revision).toBe(2);
});

it('forgets what was not used for longest where reports are many', () => {
  const incidents = createKnownIncidents(10);
  const use = (...some: ReturnType<typeof known>[]) => {
    const knowledge = incidents.begin();
    for (const one of some) knowledge.put(one);
    knowledge.keep();
  };
  use(known('i1', 4), known('i2', 4));
  use(known('i1', 4));
  use(known('i3', 4));
  const left = ['i1', 'i2', 'i3'].filter((id) => incidents.begin().get(id));
  expect(left).toEqual(['i1', 'i3']);
  use(known('i3', 1), known('i4', 5));
  expect(['i1', 'i3', 'i4'].filter((id) => incidents.begin().get(id))).toEqual(['i1', 'i3', 'i4']);
});
