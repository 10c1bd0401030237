import { stableId } from '../shared/ids.ts';

const HEXADECIMAL = /^i_([0-9a-f]{1,20})$/;

/**
 * The digits of an incident’s id, as a decimal number: `i_0a` is 10, and back again. They never change, unlike the
 * country’s letters before them, which follow a correction of the place.
 */
export function eventNumber(incidentId: string): string {
  const digits = HEXADECIMAL.exec(incidentId)?.[1] ?? stableId('i', incidentId).slice(2);
  return BigInt(`0x${digits}`).toString();
}
