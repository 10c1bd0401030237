// What polling a feed can show.
import type { Polling } from '../../shared/schema/index.ts';

/** What one successful poll saw. */
export type Seen =
  | { status: 'unchanged' }
  | {
      status: 'fetched';
      kind: string;
      charset: string;
      irregularities: string[];
      /** Publication instants of the items listed, epoch ms; undated items are not among them. */
      published: number[];
      listed: number;
      newItems: number;
      /** Of the items listed, how many were known before. */
      knownItems: number;
      /** Address of the page before, where the feed has pages. */
      older: string | null;
      /** The WebSub hub that the feed offers. */
      hub: Polling['hub'];
      /** The longest rest that the feed or its headers ask for, in ms. */
      restMs: number | null;
      bodyHash: string;
      movedTo: string | null;
      /** The request carried validators and the answer was whole all the same, or none were sent. */
      conditional: boolean;
      /** The answer’s validators are those that were sent, or are known from the last answer. */
      sameValidators: boolean;
    };

/** A whole answer. */
export type Answer = Extract<Seen, { status: 'fetched' }>;
