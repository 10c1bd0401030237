// Whatever happens in whatever order: one receiver hears `new` once, and ends on the last state that matters.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decideAlert } from '../../src/alerts/decide.ts';
import type { Delivery, Incident, Notice } from '../../src/shared/schema/index.ts';
import { config, incident, outlets, time } from './build.ts';

const ALERTS = config(`
receivers: [{ name: desk, console: true }]
route: { receiver: desk, group_wait: 30s }
`);

const step = fc.oneof(
  fc.record({ do: fc.constant('report' as const), outlets: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ do: fc.constant('deny' as const) }),
  fc.record({ do: fc.constant('retract' as const) }),
  fc.record({ do: fc.constant('decide' as const) }),
  fc.record({ do: fc.constantFrom('claim' as const, 'sent' as const, 'crash' as const) }),
);

it('no receiver hears `new` twice, and nothing follows a retraction', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let current: Incident = incident();
      const notices: { notice: Notice; incident: Incident }[] = [];
      const deliveries: Delivery[] = [];
      const arrived: Delivery[] = [];
      let minute = 0;
      const now = () => new Date(time('10:00').getTime() + minute++ * 60_000);
      const revise = (parts: Partial<Incident>) => {
        current = { ...current, ...parts, revision: current.revision + 1 };
      };
      const decide = () => {
        const decision = decideAlert({ incident: current, notices, deliveries }, ALERTS, now(), {
          alertWithinMs: 1e9,
        });
        if (decision.notice) notices.push({ notice: decision.notice, incident: current });
        for (const one of deliveries) {
          if (decision.supersede.includes(one.id) && one.state === 'pending') one.state = 'superseded';
        }
        deliveries.push(...decision.deliveries);
      };
      const move = (from: Delivery['state'], to: Delivery['state']) => {
        const one = deliveries.find(({ state }) => state === from);
        if (!one) return;
        one.state = to;
        if (to === 'sending' && !arrived.includes(one)) arrived.push(one);
      };
      for (const one of [...steps, { do: 'decide' as const }]) {
        if (one.do === 'report' && current.state === 'active') {
          revise({ sources: outlets(one.outlets), independentSources: one.outlets });
        } else if (one.do === 'deny' && current.state === 'active') revise({ deniedBy: [`d${minute}`] });
        else if (one.do === 'retract' && current.state === 'active')
          revise({ state: 'retracted', sources: [] });
        else if (one.do === 'decide') decide();
        else if (one.do === 'claim') move('pending', 'sending');
        else if (one.do === 'sent') move('sending', 'sent');
        else if (one.do === 'crash') move('sending', 'uncertain');
      }
      const kinds = arrived.map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === 'new').length).toBeLessThanOrEqual(1);
      const end = kinds.indexOf('retract');
      if (end >= 0) expect(kinds.slice(end + 1)).toEqual([]);
      expect(deliveries.filter(({ state }) => state === 'pending').length).toBeLessThanOrEqual(1);
      expect(new Set(deliveries.map(({ id }) => id)).size).toBe(deliveries.length);
    }),
  );
});
