import { expect, it } from 'vitest';
import { RasidError } from '../../src/shared/errors.ts';
import { outageAtStart } from '../../src/workers/outage.ts';

it('says which server was lost during a start', () => {
  const lost = new Error('Failed query', { cause: new Error('Connection terminated unexpectedly') });
  expect(outageAtStart(lost)).toMatchObject({ code: 'POSTGRES_UNREACHABLE', exitCode: 40 });
  expect(outageAtStart(new Error('Connection is closed.'))).toMatchObject({ code: 'REDIS_UNREACHABLE' });
});

it('leaves every other error as it is', () => {
  for (const error of [new Error('x is not a function'), new RasidError('DATA_LOCKED', 'held'), 'thrown'])
    expect(outageAtStart(error)).toBe(error);
});
