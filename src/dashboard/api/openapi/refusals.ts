// What a route may answer in place of what was asked: its own faults, and those of the guard before it.
import { FAULTS, type FaultCode } from '../faults.ts';
import type { Operation } from './operation.ts';

/** One for each HTTP status, with what to do about it. */
export function refusalsOf(operation: Operation): Record<string, unknown> {
  const codes = [...new Set<FaultCode>([...operation.faults, ...guardFaults(operation), 'INTERNAL'])];
  const statuses = [...new Set(codes.map((code) => FAULTS[code].status))];
  const of = (status: number) => codes.filter((code) => FAULTS[code].status === status);
  return Object.fromEntries(statuses.map((status) => [status, refusal(of(status))]));
}

const guardFaults = ({ needs, method }: Operation): FaultCode[] => [
  ...(needs === 'anybody' ? [] : (['UNAUTHENTICATED', 'FORBIDDEN'] as const)),
  ...(method === 'get' ? [] : (['CROSS_ORIGIN'] as const)),
  'MISDIRECTED',
  'TOO_OFTEN',
];

const refusal = (codes: readonly FaultCode[]) => ({
  description: codes.map((code) => `${code}: ${FAULTS[code].advice}`).join('\n\n'),
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Fault' } } },
});
