// Sides that a text left open, held against the war of that place and day: whoever was guessed from another front
// gives way to those who fought there.
import type { Doc, Knowledge } from '../document.ts';
import { allied, type Sides, type Stated } from './sides.ts';
import { type Theatre, theatreAt } from './theatres.ts';

/**
 * @param strike whether it is a strike, where the first side is who struck and the second who was hit.
 * @returns the very sides that it was given where the war there has nothing against them.
 */
export function inTheatre(
  doc: Doc,
  place: number | null,
  sides: Sides,
  stated: Stated,
  strike: boolean,
  knowledge: Knowledge,
): Sides {
  if (stated.first && stated.second) return sides;
  const mention = place === null ? null : doc.units[place]!.place;
  const theatre = theatreAt(mention?.known ?? mention?.area ?? null, doc.country, doc.day);
  if (!theatre) return sides;
  const held = heldAgainst(new Front(doc, theatre, knowledge), sides, stated, strike);
  return same(held.first, sides.first) && same(held.second, sides.second) ? sides : held;
}

function heldAgainst(front: Front, { first, second }: Sides, stated: Stated, strike: boolean): Sides {
  if (stated.first) return { first, second: front.against(first, second) };
  if (!stated.second) return strike ? front.strike({ first, second }) : front.fight({ first, second });
  const foe = front.against(second, first);
  return { first: strike ? foe : front.onTheGround(foe), second };
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, at) => id === other[at]);

/** They strike from afar and stand behind others: a place is taken by those beside them. */
const AFAR: ReadonlySet<string> = new Set([
  'saudi-led-coalition',
  'international-coalition',
  'united-states',
  'russia',
  'iran',
  'saudi-arabia',
  'united-arab-emirates',
]);

const SPARED: ReadonlySet<string> = new Set(['civilians', 'protesters', 'journalists', 'aid-workers']);

class Front {
  readonly #doc: Doc;
  readonly #theatre: Theatre;
  readonly #campOf: (id: string) => number | null;

  constructor(doc: Doc, theatre: Theatre, { campOf }: Knowledge) {
    this.#doc = doc;
    this.#theatre = theatre;
    this.#campOf = (id) => campOf(theatre.country, id);
  }

  /** The enemy of a side there; what was guessed, where it fits or where the side is no party there. */
  against(side: readonly string[], guessed: readonly string[]): readonly string[] {
    if (guessed.some((id) => SPARED.has(id))) return guessed;
    const { first, second } = this.#theatre;
    const foes = this.#isOf(side, first) ? second : this.#isOf(side, second) ? first : null;
    if (foes === null || this.#isOf(guessed, foes)) return guessed;
    return this.#decides(guessed) ? this.#told(foes) : guessed;
  }

  /** Both sides are guessed: they stay where both are parties there. */
  fight(sides: Sides): Sides {
    const { first, second } = this.#theatre;
    const fits = (one: readonly string[], other: readonly string[]) =>
      this.#isOf(sides.first, one) && this.#isOf(sides.second, other);
    if (fits(first, second) || fits(second, first)) return { ...sides, first: this.onTheGround(sides.first) };
    if (!this.#decides([...sides.first, ...sides.second])) return sides;
    if (this.#isOf(sides.first, second)) return { first: sides.first, second: this.#told(first) };
    return { first: this.#told(first), second: this.#told(second) };
  }

  /** Whoever fights there may shell there; where the first side holds the place, the other shells it. */
  strike(sides: Sides): Sides {
    const { first, second, air, held } = this.#theatre;
    const by = held ? second : air === null ? first : [air];
    const party = held ? by : [...first, ...second, ...by];
    if (!this.#decides(sides.first) || this.#isOf(sides.first, party)) return sides;
    const hit = held ? first : second;
    const spared = sides.second.some((id) => SPARED.has(id));
    const kept = spared || (this.#isOf(sides.second, hit) && sides.second.length > 0);
    return { first: this.#told(by), second: kept ? sides.second : this.#told(hit) };
  }

  /** A narrow front speaks against what was guessed; a whole country does not. */
  #decides(guessed: readonly string[]): boolean {
    return guessed.length > 0 && this.#theatre.circle !== null;
  }

  /** Who is guessed to have fought, with those in the field in place of their patrons alone. */
  onTheGround(guessed: readonly string[]): readonly string[] {
    if (guessed.length === 0 || !guessed.every((id) => AFAR.has(id))) return guessed;
    const { first, second } = this.#theatre;
    const field = (this.#isOf(guessed, first) ? first : second).filter((id) => !AFAR.has(id));
    return field.length > 0 && this.#isOf(guessed, field) ? this.#told(field) : guessed;
  }

  #isOf(ids: readonly string[], side: readonly string[]): boolean {
    return ids.some((id) => side.includes(id) || allied(side, id, this.#campOf));
  }

  /** Those of a side whom the document names, else the most usual. */
  #told(side: readonly string[]): readonly string[] {
    const named = side.filter((id) => this.#doc.actorCounts.has(id));
    return named.length > 0 ? named : side.slice(0, 1);
  }
}
