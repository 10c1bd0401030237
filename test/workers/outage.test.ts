import { expect, it } from 'vitest';
import { RasidError } from '../../src/shared/errors.ts';
import { isOutage, outageAtStart } from '../../src/workers/outage.ts';

it('says which server was lost during a start', () => {
  const lost = new Error('Failed query', { cause: new Error('Connection terminated unexpectedly') });
  expect(outageAtStart(lost)).toMatchObject({ code: 'POSTGRES_UNREACHABLE', exitCode: 40 });
  expect(outageAtStart(new Error('Connection is closed.'))).toMatchObject({ code: 'REDIS_UNREACHABLE' });
});

it('leaves every other error as it is', () => {
  for (const error of [new Error('x is not a function'), new RasidError('DATA_LOCKED', 'held'), 'thrown'])
    expect(outageAtStart(error)).toBe(error);
});

it('takes no room to write for an outage, and a fault of the statement for none', () => {
  const failed = (code: string, message: string) =>
    new Error('Failed query', { cause: Object.assign(new Error(message), { code }) });
  const away = [
    failed('53100', 'could not extend file "base/5/16396": No space left on device'),
    failed('XX000', 'could not extend file "base/5/16396": File too large'),
    failed('58030', 'could not fsync file "base/5/16396": Input/output error'),
    new Error('MISCONF Errors writing to the AOF file: No space left on device'),
    new Error("OOM command not allowed when used memory > 'maxmemory'."),
  ];
  for (const error of away) expect([error.message, isOutage(error)]).toEqual([error.message, true]);
  const own = [failed('22P02', 'invalid input syntax for type json'), failed('23505', 'duplicate key')];
  for (const error of own) expect(isOutage(error)).toBe(false);
  expect(isOutage(new RasidError('RECEIVER_REFUSED', 'x', { cause: away[0]! }))).toBe(false);
});
