// What each receiver is sent: words of its own, how grave it is, and a picture only where its channel shows one.
import { describe, expect, it } from 'vitest';
import { alertsFileSchema } from '../../src/shared/config/alerts.ts';
import { templatesFileSchema } from '../../src/shared/config/templates.ts';
import { parseYaml } from '../../src/shared/config/yaml-file.ts';
import type { IncidentContent } from '../../src/shared/schema/index.ts';
import type { ClaimedDelivery } from '../../src/store/store.ts';
import { createTellings } from '../../src/workers/tellings.ts';
import { delivery, incident, notice } from '../alerts/build.ts';

const ALERTS = `
receivers:
  - { name: terminal, console: true, language: en }
  - { name: desk, language: ar, digits: arab, telegram: { token: "123456:AAaaBBbbCCccDDddEEeeFFffGGggHHhhIIi", chat: "-1001" } }
route: { receiver: desk }
`;
const tellings = createTellings({
  alerts: parseYaml(ALERTS, 'alerts.yaml', alertsFileSchema),
  actors: [],
  templates: parseYaml(
    'templates: [{ class: clash, headline: { ar: "عاجل: {headline}", en: "Urgent: {headline}" } }]',
    'templates.yaml',
    templatesFileSchema,
  ),
});
const claimed = (parts: Partial<IncidentContent> = {}) =>
  ({
    about: 'incident',
    delivery: delivery(),
    notice: notice(),
    incident: incident(),
    before: null,
    earlierInDoubt: false,
    first: null,
    previous: null,
    ...parts,
  }) as unknown as ClaimedDelivery;

describe('a message is prepared', () => {
  it('with a picture where the channel shows one, and without where not', async () => {
    const [terminal, desk] = await Promise.all(
      ['terminal', 'desk'].map((name) => tellings.get(name)!.prepare(claimed(), null)),
    );
    expect(terminal!.picture).toBeNull();
    expect(desk!.picture!.alt.en).toBe('Map: El Fasher, North Darfur, Sudan');
    expect(desk!.picture!.png.length).toBeGreaterThan(10_000);
  });

  it('in the receiver’s language, in the operator’s words, marked, and with how grave it is', async () => {
    const { text, mark, assessment } = await tellings.get('terminal')!.prepare(claimed(), 'test');
    expect(text.ar).toBeNull();
    expect(text.en!.headline).toMatch(/^Test: Urgent: Clashes between /u);
    expect(mark).toBe('test');
    expect(assessment!.severity).toMatch(/extreme|severe|moderate|minor/u);
    expect(text.en!.facts.find(({ label }) => label === 'Severity')!.value).toContain(assessment!.severity);
  });

  it('without a picture where the place is not known, and where it is taken back', async () => {
    const desk = tellings.get('desk')!;
    const nowhere = incident({ place: null, location: null });
    expect((await desk.prepare(claimed({ incident: nowhere }), null)).picture).toBeNull();
    const retract = claimed({ delivery: delivery({ kind: 'retract' }) });
    expect((await desk.prepare(retract, null)).picture).toBeNull();
  });
});
