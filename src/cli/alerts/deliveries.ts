// `rasid alerts deliveries`: the ledger of telling, line by line.
import { nearest } from '../../shared/config/nearest.ts';
import { RasidError } from '../../shared/errors.ts';
import { DELIVERY_STATES, type DeliveryState } from '../../shared/schema/index.ts';
import type { LedgerFilter, LedgerLine } from '../../store/index.ts';
import type { Run, Values } from '../command.ts';
import { sinceOf, withRecord } from './open-record.ts';

const USUAL_LIMIT = 50;

export const deliveries: Run = async (values) => {
  const filter = filterOf(values);
  const lines = await withRecord(values, (store) => store.deliveries.lines(filter));
  if (values.json === true) for (const line of lines) console.log(JSON.stringify(line));
  else console.log(lines.length === 0 ? 'no such deliveries' : lines.map(lineOf).join('\n'));
  return 0;
};

function filterOf({ state, receiver, since, limit }: Values): LedgerFilter {
  const from = sinceOf('alerts deliveries', since as string | undefined, new Date());
  return {
    ...(state === undefined ? {} : { fate: stateOf(state as string) }),
    ...(receiver === undefined ? {} : { receiver: receiver as string }),
    ...(from === undefined ? {} : { since: from }),
    limit: limitOf(limit as string | undefined),
  };
}

function stateOf(text: string): DeliveryState {
  const known = DELIVERY_STATES.find((state) => state === text);
  if (known) return known;
  const guess = nearest(text, DELIVERY_STATES);
  const hint = guess ? `did you mean "${guess}"?` : `known are ${DELIVERY_STATES.join(', ')}`;
  throw new RasidError('USAGE', `alerts deliveries: unknown state "${text}"; ${hint}`);
}

function limitOf(text: string | undefined): number {
  if (text === undefined) return USUAL_LIMIT;
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new RasidError('USAGE', `alerts deliveries: --limit: "${text}" is no number from 1 to 999999`);
}

/** `d_1  uncertain since 2026-03-01T08:00:00.000Z  desk  new of i_1 (2)  attempts 1: lease ran out`. */
export function lineOf({ delivery, fate, since, incidentIds }: LedgerLine): string {
  const { id, receiver, kind, revision, attempts, error, foldedInto, incidentId } = delivery;
  const about = incidentIds.length > 0 ? incidentIds.join(', ') : incidentId;
  const within = foldedInto === null ? '' : `, in ${foldedInto}`;
  const reason = error === null ? '' : `: ${error}`;
  return `${id}  ${fate}${within} since ${since}  ${receiver}  ${kind} of ${about} (${revision})  attempts ${attempts}${reason}`;
}
