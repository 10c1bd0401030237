// The table that gravity and certainty are computed by: points are added up, levels are reached from so many points on.
import type {
  Certainty,
  ControlMode,
  EventClass,
  EventStatus,
  EventType,
  PlaceKind,
  Severity,
} from '../schema/index.ts';

/** A capital and the seat of a governorate weigh more than what they are by themselves. */
export const STANDINGS = ['capital', 'seat'] as const;
export type Standing = (typeof STANDINGS)[number];

/** From so many on: so many points; the highest step that is reached counts alone. */
export type Steps = Readonly<Record<number, number>>;

export interface SeverityTable {
  readonly classes: Readonly<Record<EventClass, number>>;
  /** Added to the class's. */
  readonly types: Readonly<Partial<Record<EventType, number>>>;
  readonly modes: Readonly<Partial<Record<ControlMode, number>>>;
  readonly kinds: Readonly<Partial<Record<PlaceKind | Standing, number>>>;
  /** Gazetteer ids or names. */
  readonly capitals: readonly string[];
  readonly seats: readonly string[];
  /** Of single places, by id or name, in place of their kind's. */
  readonly places: Readonly<Record<string, number>>;
  readonly fatalities: Steps;
  readonly sources: Steps;
  readonly statuses: Readonly<Partial<Record<EventStatus, number>>>;
  readonly levels: Readonly<Record<Exclude<Severity, 'minor'>, number>>;
}

export interface CertaintyTable {
  readonly statuses: Readonly<Partial<Record<EventStatus, number>>>;
  /** Those who report it; a claim is not made surer by being repeated. */
  readonly sources: Steps;
  /** The side that loses by it says so itself. */
  readonly admission: number;
  /** Somebody denies it. */
  readonly denial: number;
  readonly levels: Readonly<Record<Exclude<Certainty, 'unlikely'>, number>>;
}

export interface AssessmentTable {
  readonly severity: SeverityTable;
  readonly certainty: CertaintyTable;
}
