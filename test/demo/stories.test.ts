import { describe, expect, it } from 'vitest';
import { ARTICLES, STORIES } from '../../src/demo/articles.ts';
import { OUTLETS } from '../../src/demo/outlets.ts';
import { pressDates } from '../../src/demo/press-dates.ts';
import { actorId, CONTROL_TYPES, classOf } from '../../src/shared/schema/index.ts';

const DATES = pressDates(new Date('2026-11-22T10:00:00Z'));
const words = (paragraphs: readonly string[]) => paragraphs.join(' ').split(/\s+/).length;

describe('the demo articles', () => {
  it('are at least 18, each released once', () => {
    expect(ARTICLES.length).toBeGreaterThanOrEqual(18);
    expect(ARTICLES).not.toContain(undefined);
    const keys = STORIES.flatMap(({ articles }) => articles.map(({ key }) => key));
    expect(ARTICLES.map(({ key }) => key).toSorted()).toEqual(keys.toSorted());
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(ARTICLES.map((article) => [article.key, article] as const))(
    '%s has the length of a wire report and only Arabic words',
    (_key, article) => {
      const body = article.body(DATES);
      expect(words(body)).toBeGreaterThanOrEqual(50);
      expect(words(body)).toBeLessThanOrEqual(250);
      expect(`${article.title} ${body.join(' ')}`).not.toMatch(/[A-Za-z]|undefined/);
      expect(OUTLETS.map(({ id }) => id)).toContain(article.outlet);
    },
  );

  it('name the day of publication, whenever that is', () => {
    const saturday = pressDates(new Date('2027-01-02T23:59:59Z'));
    expect(saturday).toEqual({
      today: 'السبت',
      yesterday: 'الجمعة',
      date: '2 كانون الثاني/يناير',
      year: 2027,
    });
    const ambush = ARTICLES.find(({ key }) => key === 'sukhna-ambush-almada')!;
    expect(ambush.body(saturday).join(' ')).toContain('اليوم السبت');
  });
});

describe('the truth beside each story', () => {
  it.each(STORIES.map((story) => [story.id, story] as const))(
    '%s fits its articles and the schema',
    (_id, story) => {
      const keys = story.articles.map(({ key }) => key);
      const texts = new Map(
        story.articles.map((article) => [article.key, `${article.title} ${article.body(DATES).join(' ')}`]),
      );
      for (const incident of story.incidents) {
        expect(incident.class).toBe(classOf(incident.type));
        expect(incident.control !== undefined).toBe(
          (CONTROL_TYPES as readonly string[]).includes(incident.type),
        );
        for (const id of incident.sides.flat()) expect(actorId.safeParse(id).success).toBe(true);
        expect(incident.articles.length).toBeGreaterThanOrEqual(incident.independentSources);
        for (const key of incident.articles) {
          expect(keys).toContain(key);
          expect(texts.get(key)).toContain(incident.place.name);
        }
      }
      const told = new Set(story.incidents.flatMap(({ articles }) => articles));
      if (story.incidents.length > 0) expect([...told].toSorted()).toEqual(keys.toSorted());
    },
  );

  it('covers what a desk meets', () => {
    const incidents = STORIES.flatMap((story) => story.incidents);
    const modes = new Set(incidents.map(({ control }) => control?.mode));
    for (const mode of ['captured', 'recaptured', 'withdrawal', 'handover']) expect(modes).toContain(mode);
    for (const status of ['reported', 'claimed', 'failed', 'planned'])
      expect(incidents.some((incident) => incident.status === status)).toBe(true);
    expect(incidents.some(({ denied }) => denied)).toBe(true);
    expect(incidents.some(({ articles, independentSources }) => articles.length > independentSources)).toBe(
      true,
    );
    expect(STORIES.filter((story) => story.incidents.length === 0).length).toBeGreaterThanOrEqual(4);
  });
});
