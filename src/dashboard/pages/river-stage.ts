// One stage of the river: its rate now and over the hour, what waits there, and what stands in its way.
import { html, type Markup } from '../html.ts';
import { isUnreached } from '../read/receiver-report.ts';
import type { River } from '../read/river.ts';
import { feedCounts, type Stage } from '../read/stages.ts';
import { RIVER_WORDS } from '../words/river-words.ts';
import { bars } from './bars.ts';
import type { View } from './view.ts';

type Fact = readonly [label: string, value: string, isBad?: boolean];

export function riverStage(view: View, stage: Stage, river: River): Markup {
  const words = RIVER_WORDS[view.language];
  const name = words.stages[stage.name];
  const facts = factsOf(view, stage, river);
  return html`<li class="station ${stage.tone}">
  <h3><span class="mark" aria-hidden="true"></span>${stage.jobs ? html`<a href="/queues/queue/${stage.name}">${name}</a>` : name}</h3>
  ${stage.rate && rate(view, stage)}
  ${stage.steps && bars(view, stage.steps, `${name}: ${words.flowOf}`)}
  <dl>${facts.map(([label, value, isBad]) => html`<div${isBad ? html` class="bad"` : ''}><dt>${label}</dt><dd><bdi>${value}</bdi></dd></div>`)}</dl>
</li>`;
}

function rate(view: View, { name, rate }: Stage): Markup {
  const { formats, language } = view;
  const words = RIVER_WORDS[language];
  const figure = (value: number) => formats.number(Math.round(value * 10) / 10);
  return html`<p class="rate"><strong><bdi>${figure(rate!.now)}</bdi></strong> <span class="unit">${words.units[name]} ${words.perMinute}</span>
  <span class="fine"><bdi>${figure(rate!.hour)}</bdi> ${words.lastHour}</span></p>`;
}

function factsOf(view: View, stage: Stage, river: River): Fact[] {
  if (stage.name === 'feeds') return feedFacts(view, river);
  if (stage.name === 'receivers') return receiverFacts(view, river);
  const { formats, language } = view;
  const words = RIVER_WORDS[language];
  const states = view.words.queueStates;
  const { jobs, oldestMs, quarantined } = stage;
  const number = (value: number) => formats.number(value);
  const oldest: Fact = [words.oldest, oldestMs === null ? '–' : formats.span(oldestMs)];
  return [
    ...(jobs ? ([[states.waiting!, number(jobs.waiting)]] as Fact[]) : []),
    oldest,
    ...(jobs
      ? ([
          [states.active!, number(jobs.active)],
          [states.delayed!, number(jobs.delayed)],
          [states.failed!, number(jobs.failed), jobs.failed > 0],
        ] as Fact[])
      : []),
    ...(quarantined > 0 ? ([[words.quarantined, number(quarantined), true]] as Fact[]) : []),
  ];
}

function feedFacts({ formats, language }: View, { feeds }: River): Fact[] {
  const words = RIVER_WORDS[language];
  const { well, silent, ill } = feedCounts(feeds);
  return [
    [words.well, formats.number(well)],
    [words.silent, formats.number(silent)],
    [words.ill, formats.number(ill), ill > 0],
  ];
}

function receiverFacts({ formats, language, words: { deliveryStates } }: View, { receivers }: River): Fact[] {
  const words = RIVER_WORDS[language];
  const lost = receivers.filter(isUnreached).length;
  const sum = (of: 'retrying' | 'uncertain' | 'dead') =>
    receivers.reduce((total, receiver) => total + receiver[of], 0);
  return [
    [words.reached, formats.number(receivers.length - lost)],
    ...(lost > 0 ? ([[words.unreached, formats.number(lost), true]] as Fact[]) : []),
    [words.retrying, formats.number(sum('retrying'))],
    [deliveryStates.uncertain, formats.number(sum('uncertain')), sum('uncertain') > 0],
    [deliveryStates.dead, formats.number(sum('dead')), sum('dead') > 0],
  ];
}
