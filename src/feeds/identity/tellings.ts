// Tellings among which copies are looked for: found by what they share, so that many are searched as fast as few, and by
// the same marks by which the record finds its own. Whether two that come together are copies does not depend on that.
import { bandsOf } from '../../shared/bands.ts';
import { remembered } from '../../shared/schema/index.ts';
import { type Found, sameTelling } from './fingerprint.ts';
import { isAddressKey } from './keys.ts';

export class Tellings<Telling extends Found> {
  readonly #all: Telling[] = [];
  readonly #places = new Map<string | number, number[]>();

  constructor(tellings: Iterable<Telling> = []) {
    for (const telling of tellings) this.add(telling);
  }

  add(telling: Telling): void {
    const place = this.#all.push(telling) - 1;
    for (const mark of marksOf(telling)) {
      const places = this.#places.get(mark);
      if (places) places.push(place);
      else this.#places.set(mark, [place]);
    }
  }

  /** @returns the first that was added and is one telling with this. */
  copyOf(telling: Found): Telling | undefined {
    const places = new Set([...marksOf(telling)].flatMap((mark) => this.#places.get(mark) ?? []));
    return [...places]
      .sort((a, b) => a - b)
      .map((place) => this.#all[place]!)
      .find((other) => sameTelling(other, telling));
  }
}

/** A signature is held against those of one list after another. */
const bandsOfOne = remembered(bandsOf);

/** Strings and numbers do not meet. */
const marksOf = ({ fingerprint, signature, keys }: Found): Set<string | number> =>
  new Set<string | number>([fingerprint, ...keys.filter(isAddressKey), ...bandsOfOne(signature)]);
