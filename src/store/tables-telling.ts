// The tables of telling: what was decided, what is on its way to whom, and what mutes it.
import { sql } from 'drizzle-orm';
import { bigserial, index, integer, text } from 'drizzle-orm/pg-core';
import type {
  AnyNotice,
  Delivery,
  PushSubscriptionData,
  Silence,
  ToldOutage,
} from '../shared/schema/index.ts';
import { anyText, instantColumn, json, rasid } from './columns.ts';

export const notices = rasid.table(
  'notices',
  {
    id: text().primaryKey(),
    order: bigserial({ mode: 'number' }).notNull(),
    incidentId: text('incident_id').notNull(),
    revision: integer().notNull(),
    data: json<AnyNotice>()().notNull(),
  },
  (row) => [index('notices_incident').on(row.incidentId, row.order)],
);

export const deliveries = rasid.table(
  'deliveries',
  {
    id: text().primaryKey(),
    noticeId: text('notice_id').notNull(),
    incidentId: text('incident_id').notNull(),
    revision: integer().notNull(),
    kind: text().$type<Delivery['kind']>().notNull(),
    receiver: anyText().notNull(),
    state: text().$type<Delivery['state']>().notNull(),
    attempts: integer().notNull(),
    dueAt: instantColumn('due_at').notNull(),
    leaseUntil: instantColumn('lease_until'),
    providerMessageId: anyText('provider_message_id'),
    error: anyText(),
    createdAt: instantColumn('created_at').notNull(),
    sentAt: instantColumn('sent_at'),
    severity: text().$type<Delivery['severity']>().notNull().default('moderate'),
    /** Why it is or was held back, and the group it is told with. */
    hold: json<NonNullable<Delivery['hold']>>()(),
    /** The group of `hold`, to be searched by. */
    holdGroup: anyText('hold_group'),
    foldedInto: text('folded_into'),
    queuedAt: instantColumn('queued_at'),
    /** Since when it is in its state. */
    changedAt: instantColumn('changed_at').notNull().default(sql`now()`),
    /** How often an attempt ended without anybody knowing whether it went out. */
    doubts: integer().notNull().default(0),
    /** The receiver's ids of the parts that have gone out, where it takes several messages. */
    parts: text().array().notNull().default([]),
    /** When the report that caused it was published, or first seen. */
    publishedAt: instantColumn('published_at').notNull(),
  },
  (row) => [
    index('deliveries_incident').on(row.incidentId, row.receiver),
    index('deliveries_created').on(row.createdAt.desc().nullsFirst(), row.id),
    index('deliveries_due').on(row.dueAt).where(sql`${row.state} in ('pending', 'retry')`),
    index('deliveries_sending').on(row.leaseUntil).where(sql`${row.state} = 'sending'`),
    index('deliveries_sent').on(row.sentAt.desc().nullsFirst()).where(sql`${row.state} = 'sent'`),
    index('deliveries_state').on(row.state),
    index('deliveries_held').on(row.receiver, row.holdGroup).where(sql`${row.state} = 'held'`),
    index('deliveries_groups').on(row.dueAt).where(sql`${row.holdGroup} is not null`),
    index('deliveries_folded').on(row.foldedInto).where(sql`${row.foldedInto} is not null`),
    index('deliveries_waiting').on(row.receiver, row.dueAt).where(sql`${row.state} in ('pending', 'retry')`),
    index('deliveries_receiver').on(row.receiver, row.sentAt.desc().nullsFirst()),
  ],
);

/** One row for each receiver that was sent something: when it may be sent to again, and since when nothing reaches it. */
export const receivers = rasid.table('receivers', {
  name: anyText().primaryKey(),
  /** Nothing goes out before: the pace of its channel. */
  nextAt: instantColumn('next_at'),
  /** It has asked to be left alone until then. */
  pausedUntil: instantColumn('paused_until'),
  /** The circuit is open until then: it has failed one delivery after another. */
  openUntil: instantColumn('open_until'),
  /** Deliveries that failed in a row. */
  failures: integer().notNull().default(0),
  /** Of the first failure since something last went out; null: all is well. */
  failingSince: instantColumn('failing_since'),
  lastError: anyText('last_error'),
  /** It has said that it is no more: nothing is sent until the next start. */
  goneAt: instantColumn('gone_at'),
  /** What its fallback was told of its being out of reach. */
  told: json<ToldOutage>()(),
});

/** What an operator has muted for a while, in Alertmanager's sense. */
export const silences = rasid.table(
  'silences',
  {
    id: text().primaryKey(),
    startsAt: instantColumn('starts_at').notNull(),
    endsAt: instantColumn('ends_at').notNull(),
    data: json<Silence>()().notNull(),
  },
  (row) => [index('silences_ends').on(row.endsAt)],
);

/** Browsers that asked to be told by web push, of one receiver each. */
export const pushSubscriptions = rasid.table(
  'push_subscriptions',
  {
    id: text().primaryKey(),
    receiver: anyText().notNull(),
    createdAt: instantColumn('created_at').notNull(),
    /** Gone: the push service answered 404 or 410. */
    goneAt: instantColumn('gone_at'),
    data: json<PushSubscriptionData>()().notNull(),
  },
  (row) => [index('push_subscriptions_receiver').on(row.receiver)],
);
