import { describe, expect, it } from 'vitest';
import {
  CONTROL_TYPES,
  classOf,
  EVENT_TYPES,
  eventSchema,
  jsonSchema,
} from '../../src/shared/schema/index.ts';

const clash = {
  type: 'armed-clash',
  sides: [['isis'], ['syrian-democratic-forces']],
  place: { name: 'الشدادي', within: 'الحسكة' },
  status: 'reported',
  freshness: 'new',
  date: '2018-03-04',
  fatalities: null,
  evidence: 'اندلعت اشتباكات',
};

describe('the corpus schema', () => {
  it('has ACLED’s 25 sub-event types, each with a class', () => {
    expect(EVENT_TYPES).toHaveLength(25);
    expect(EVENT_TYPES.filter((type) => classOf(type) === 'control').toSorted()).toEqual(
      [...CONTROL_TYPES].toSorted(),
    );
  });

  it('takes an event as the corpus has it', () => {
    expect(eventSchema.parse(clash)).toEqual(clash);
  });

  it('wants control on control types, and nowhere else', () => {
    const control = { to: ['isis'], from: [], mode: 'captured' };
    expect(eventSchema.safeParse({ ...clash, control }).success).toBe(false);
    expect(eventSchema.safeParse({ ...clash, type: 'non-state-actor-overtakes-territory' }).success).toBe(
      false,
    );
    expect(
      eventSchema.safeParse({ ...clash, type: 'non-state-actor-overtakes-territory', control }).success,
    ).toBe(true);
  });

  it('refuses what it does not know', () => {
    expect(eventSchema.safeParse({ ...clash, type: 'fight' }).success).toBe(false);
    expect(eventSchema.safeParse({ ...clash, mood: 'grim' }).success).toBe(false);
    expect(eventSchema.safeParse({ ...clash, sides: [['isis']] }).success).toBe(false);
  });

  it('prints every shape as JSON Schema', () => {
    const { $defs } = jsonSchema() as { $defs: Record<string, { properties?: Record<string, unknown> }> };
    expect(Object.keys($defs)).toEqual([
      'Article',
      'Event',
      'CodedEvent',
      'Incident',
      'Correction',
      'ControlEntry',
      'Notice',
      'Delivery',
      'WebhookBody',
      'Assessment',
      'DigestNotice',
      'OutageNotice',
      'HealthNotice',
      'HealthWebhookBody',
      'DigestWebhookBody',
      'OutageWebhookBody',
    ]);
    expect(Object.keys($defs.Event?.properties ?? {})).toContain('evidence');
  });
});
