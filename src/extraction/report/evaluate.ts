// Scores extracted events against annotated documents, by the definitions of the corpus: an event is found where
// its class and place agree; optional, background and planned events excuse what agrees with them.
import { classOf, type Event, type EventClass } from '../../shared/schema/index.ts';
import { placeKey } from '../where/place-key.ts';

export interface GoldDocument {
  id: string;
  events: readonly Event[];
}
export interface Tally {
  tp: number;
  fn: number;
  fp: number;
}
export interface Figures extends Tally {
  precision: number | null;
  recall: number | null;
  f1: number;
}
export interface Attribute {
  right: number;
  of: number;
  accuracy: number | null;
}
export interface Evaluation {
  documents: number;
  all: Figures;
  /** Clash and control. */
  core: Figures;
  /** Sides and direction of control right as well. */
  strict: Figures;
  /** Whether a document raises an alert at all. */
  alert: Figures & { tn: number };
  classes: Partial<Record<EventClass, Figures>>;
  attributes: Record<string, Attribute>;
  details: { id: string; missed: Event[]; spurious: Event[] }[];
}

const ALERT: ReadonlySet<EventClass> = new Set(['clash', 'control']);
const nameOf = (event: Pick<Event, 'place'>): string => (event.place ? placeKey(event.place.name) : '');
const contains = (a: string, b: string): boolean =>
  a === b || ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);
const live = (event: Event): boolean => (event.freshness ?? 'new') === 'new' && event.status !== 'planned';
const alertable = (event: Event): boolean => ALERT.has(classOf(event.type)) && event.status !== 'denied';

/** One name of each equal or contained in the other word for word; or both unnamed. */
export function samePlace(gold: Pick<Event, 'place'>, predicted: Pick<Event, 'place'>): boolean {
  const [a, b] = [nameOf(gold), nameOf(predicted)];
  return !a || !b ? !a && !b : contains(a, b);
}

const overlap = (gold: readonly string[], predicted: readonly string[]): boolean =>
  gold.length === 0 || gold.some((id) => predicted.includes(id));

function sidesAgree(gold: Event, predicted: Event): boolean {
  const [g1, g2] = gold.sides;
  const [p1 = [], p2 = []] = predicted.sides ?? [];
  const straight = overlap(g1, p1) && overlap(g2, p2);
  return straight || (classOf(gold.type) === 'clash' && overlap(g1, p2) && overlap(g2, p1));
}

const directionAgrees = (gold: Event, predicted: Event): boolean =>
  !gold.control ||
  (overlap(gold.control.to, predicted.control?.to ?? []) &&
    overlap(gold.control.from, predicted.control?.from ?? []));

interface Matching {
  required: Event[];
  pairs: [Event, Event][];
  missed: Event[];
  spurious: Event[];
  pool: Event[];
}

/** Pairs gold with predictions, the best agreement first. */
function matchDocument(gold: readonly Event[], predicted: readonly Event[]): Matching {
  const required = gold.filter((event) => !event.optional && live(event));
  const tolerated = gold.filter((event) => event.optional || !live(event));
  const pool = predicted.filter(live);
  const agree = (a: Event, b: Event) => classOf(a.type) === classOf(b.type) && samePlace(a, b);
  const candidates = required.flatMap((g, i) =>
    pool.flatMap((p, j) => (agree(g, p) ? [{ quality: qualityOf(g, p), i, j }] : [])),
  );
  candidates.sort((a, b) => b.quality - a.quality);
  const goldTaken = new Set<number>();
  const taken = new Set<number>();
  const pairs: [Event, Event][] = [];
  for (const { i, j } of candidates) {
    if (goldTaken.has(i) || taken.has(j)) continue;
    goldTaken.add(i);
    taken.add(j);
    pairs.push([required[i]!, pool[j]!]);
  }
  const fought = (p: Event) =>
    classOf(p.type) === 'clash' && required.some((g) => classOf(g.type) === 'control' && samePlace(g, p));
  const excused = (p: Event) => tolerated.some((g) => agree(g, p)) || fought(p);
  const missed = required.filter((_, i) => !goldTaken.has(i));
  return { required, pairs, missed, spurious: pool.filter((p, j) => !taken.has(j) && !excused(p)), pool };
}

const qualityOf = (gold: Event, predicted: Event): number =>
  (gold.type === predicted.type ? 4 : 0) +
  (sidesAgree(gold, predicted) ? 2 : 0) +
  (nameOf(gold) === nameOf(predicted) ? 1 : 0);

const ratio = (part: number, whole: number): number | null => (whole ? part / whole : null);
function figures({ tp, fn, fp }: Tally): Figures {
  const precision = ratio(tp, tp + fp);
  const recall = ratio(tp, tp + fn);
  return {
    precision,
    recall,
    f1: precision && recall ? (2 * precision * recall) / (precision + recall) : 0,
    tp,
    fn,
    fp,
  };
}

const none = (): Tally => ({ tp: 0, fn: 0, fp: 0 });
const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((a, b) => ({ tp: a.tp + b.tp, fn: a.fn + b.fn, fp: a.fp + b.fp }), none());

class Score {
  readonly classes = new Map<EventClass, Tally>();
  readonly attributes = new Map<string, { right: number; of: number }>();
  readonly strict = none();
  readonly alert = { ...none(), tn: 0 };

  tally(event: Event): Tally {
    const key = classOf(event.type);
    if (!this.classes.has(key)) this.classes.set(key, none());
    return this.classes.get(key)!;
  }

  attribute(key: string, right: boolean): void {
    if (!this.attributes.has(key)) this.attributes.set(key, { right: 0, of: 0 });
    const attribute = this.attributes.get(key)!;
    attribute.of++;
    if (right) attribute.right++;
  }

  add(gold: readonly Event[], { required, pairs, missed, spurious, pool }: Matching): void {
    for (const [g, p] of pairs) this.pair(g, p);
    for (const event of missed) {
      this.tally(event).fn++;
      this.strict.fn++;
    }
    for (const event of spurious) {
      this.tally(event).fp++;
      this.strict.fp++;
    }
    const should = required.some(alertable);
    const may = should || gold.some((event) => ALERT.has(classOf(event.type)));
    const did = pool.some(alertable);
    if (should) this.alert[did ? 'tp' : 'fn']++;
    else if (!may) this.alert[did ? 'fp' : 'tn']++;
  }

  pair(gold: Event, predicted: Event): void {
    this.tally(gold).tp++;
    const sides = sidesAgree(gold, predicted);
    const direction = directionAgrees(gold, predicted);
    this.attribute('type', gold.type === predicted.type);
    this.attribute('sides', sides);
    if (gold.control) this.attribute('direction', direction);
    if (gold.fatalities !== null && gold.fatalities !== undefined) {
      this.attribute('fatalities', gold.fatalities === predicted.fatalities);
    }
    if (gold.date) this.attribute('date', gold.date === predicted.date);
    this.attribute('status', gold.status === predicted.status);
    if (sides && direction) this.strict.tp++;
    else {
      this.strict.fn++;
      this.strict.fp++;
    }
  }
}

/** The report of one run: `predictions` by document id; a document without one counts as read without events. */
export function evaluate(
  gold: readonly GoldDocument[],
  predictions: ReadonlyMap<string, readonly Event[]>,
): Evaluation {
  const score = new Score();
  const details: Evaluation['details'] = [];
  for (const document of gold) {
    const matching = matchDocument(document.events, predictions.get(document.id) ?? []);
    score.add(document.events, matching);
    const { missed, spurious } = matching;
    if (missed.length || spurious.length) details.push({ id: document.id, missed, spurious });
  }
  const classes = [...score.classes];
  return {
    documents: gold.length,
    all: figures(sum(classes.map(([, tally]) => tally))),
    core: figures(sum(classes.filter(([key]) => ALERT.has(key)).map(([, tally]) => tally))),
    strict: figures(score.strict),
    alert: { ...figures(score.alert), tn: score.alert.tn },
    classes: Object.fromEntries(classes.map(([key, tally]) => [key, figures(tally)])),
    attributes: Object.fromEntries(
      [...score.attributes].map(([key, { right, of }]) => [key, { right, of, accuracy: ratio(right, of) }]),
    ),
    details,
  };
}
