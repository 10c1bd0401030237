// Two processes at work on a record: one that polls, and one that reads by an older configuration than it was given.
import type { Store } from '../../../src/store/store.ts';

export async function seedProcesses(store: Store, now: Date, fault: string): Promise<void> {
  const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000).toISOString();
  const common = { schema: 8, version: '0.1.0' };
  await store.processes.beat({
    ...common,
    id: 'p_1',
    host: 'north',
    pid: 41,
    roles: ['poll', 'board'],
    startedAt: ago(7200),
    seenAt: ago(2),
    config: 'aaaaaaaaaaaa',
    configFault: null,
  });
  await store.processes.beat({
    ...common,
    id: 'p_2',
    host: 'south',
    pid: 42,
    roles: ['extract', 'alert'],
    startedAt: ago(3600),
    seenAt: ago(1),
    config: 'bbbbbbbbbbbb',
    configFault: fault,
  });
}
