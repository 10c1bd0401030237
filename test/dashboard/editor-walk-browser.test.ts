// A newsroom behind a login, in a real Chromium: an editor corrects and a receiver hears of it, a viewer is offered
// nothing of that, a page whose session has ended leads to the login.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Incident } from '../../src/shared/schema/index.ts';
import { openRig, type Rig } from '../corrections/rig.ts';
import { graveFindings } from './support/axe.ts';
import { noBrowser, openBrowser } from './support/browser.ts';
import { PASSWORD, PEOPLE, sendForm } from './support/people.ts';

const HOUR = 3_600_000;
const TELLINGS = [
  ['enab', 'قصفت قوات النظام بالمدفعية مدينة دارة عزة في ريف حلب الغربي.'],
  ['shaam', 'قوات النظام تقصف بالمدفعية الثقيلة مدينة دارة عزة بريف حلب الغربي.'],
] as const;

describe.skipIf(noBrowser)(`a newsroom behind a login in Chromium ${noBrowser ?? ''}`, () => {
  let rig: Rig;
  let browser: Browser;
  let desk: BrowserContext;
  let page: Page;
  let origin: string;
  let articles: string[];
  let strike: Incident;

  beforeAll(async () => {
    rig = await openRig(PEOPLE);
    articles = [];
    for (const [outlet, text] of TELLINGS) articles.push(await rig.publish(outlet, text));
    await rig.work();
    strike = await rig.told(articles[0]!);
    origin = await rig.board.listen('127.0.0.1', 0);
    browser = await openBrowser();
    desk = await browser.newContext();
    page = await desk.newPage();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await rig?.close();
  });

  const incidentPage = (id: string) => `${origin}/incidents/${id}?lang=en`;

  async function logIn(on: Page, name: string, password = PASSWORD): Promise<void> {
    await on.getByLabel('Name').fill(name);
    await on.getByLabel('Password').fill(password);
    await on.getByRole('button', { name: 'Log in' }).click();
  }

  /** Fills one of the forms of the page that is open, keeps it, and lets what follows happen. */
  async function correct(form: string, why: string, fill?: (form: string) => Promise<void>): Promise<void> {
    await page.locator(`#correct-${form} > summary`).click();
    await fill?.(`#correct-${form}`);
    await page.locator(`#correct-${form}`).getByLabel('Why').fill(why);
    await page.locator(`#correct-${form} button`).click();
    await page.waitForURL(/#corrections$/);
    await rig.work();
  }

  it('asks who is there, says no to a wrong password, and leads to the page that was wanted', async () => {
    await page.goto(incidentPage(strike.id));
    expect(new URL(page.url()).pathname).toBe('/login');
    expect(await graveFindings(page)).toEqual([]);
    await logIn(page, 'sami', 'a wrong password');
    expect(await page.getByRole('alert').textContent()).toBe('The name or the password is wrong.');
    expect(await page.getByLabel('Name').inputValue()).toBe('sami');
    await logIn(page, 'sami');
    expect(page.url()).toBe(incidentPage(strike.id));
    expect(await page.locator('.who').textContent()).toMatch(/sami\s+Editor/);
  });

  it('splits one of two tellings off, and joins them again by the address of the other’s page', async () => {
    await correct('split', 'another street', (form) => page.locator(`${form} [name=report]`).last().check());
    const [kept, other] = await Promise.all(articles.map((id) => rig.told(id)));
    expect(other!.id).not.toBe(kept!.id);
    await page.goto(incidentPage(kept!.id));
    await correct('join', 'the same after all', (form) =>
      page.locator(`${form} [name=with]`).fill(incidentPage(other!.id)),
    );
    strike = await rig.told(articles[0]!);
    expect((await rig.told(articles[1]!)).id).toBe(strike.id);
  });

  it('silences it, ends the silence, takes it for wrong, and the receiver hears that it was withdrawn, and why', async () => {
    await page.goto(incidentPage(strike.id));
    await correct('silence', 'we are checking');
    const silence = page.locator('.silence', { hasText: 'we are checking' });
    expect(await silence.textContent()).toContain('sami');
    await page.goto(`${origin}/corrections?lang=en`);
    await silence.getByRole('button', { name: 'End the silence' }).click();
    await silence.waitFor({ state: 'detached' });
    expect(await rig.bench.store.silences.list({ endingAfter: rig.bench.clock(), limit: 9 })).toEqual([]);
    await page.goto(incidentPage(strike.id));
    await correct('wrong', 'an old recording');
    await page.goto(incidentPage(strike.id));
    expect(await page.locator('article.record header').textContent()).toContain('Retracted');
    expect(await page.locator('#corrections').textContent()).toContain('an old recording');
    const last = rig.sink.receipts.at(-1)!.body;
    expect(JSON.stringify(last)).toContain('an old recording');
    expect(last.type).toBe('incident.retract');
  });

  it('offers a viewer nothing that an editor does, in the page, on the river, or at the queues', async () => {
    const context = await browser.newContext();
    const viewer = await context.newPage();
    await viewer.goto(incidentPage(strike.id));
    await logIn(viewer, 'ليلى');
    await viewer.waitForURL(incidentPage(strike.id));
    expect(await viewer.locator('#corrections').textContent()).toContain('an old recording');
    expect(await viewer.locator('main form, main button[type=submit]').count()).toBe(0);
    await viewer.goto(`${origin}/river?lang=en`);
    expect(await viewer.locator('main form').count()).toBe(0);
    const tried = await viewer.evaluate(
      `fetch('/incidents/${strike.id}/corrections', { method: 'POST', body: new URLSearchParams({ kind: 'wrong', why: 'x' }) }).then(({ status }) => status)`,
    );
    expect(tried).toBe(403);
    await viewer.goto(`${origin}/queues/queue/extract`);
    await viewer.getByText('extract').first().waitFor();
    expect(await viewer.getByRole('button', { name: /retry|clean|promote|pause|empty/i }).count()).toBe(0);
    await context.close();
  });

  it('undoes it from the list of corrections', async () => {
    await page.goto(`${origin}/corrections?lang=en`);
    const wrong = page.locator('.correction', { hasText: 'an old recording' });
    await wrong.getByRole('button', { name: 'Undo' }).click();
    await rig.work();
    expect((await rig.told(articles[0]!)).state).toBe('active');
    expect(await page.locator('.correction.undone', { hasText: 'sami' }).count()).toBeGreaterThan(0);
  });

  it('leads to the login when the session has ended under a live page', async () => {
    await page.goto(`${origin}/?lang=en`);
    await page.locator('#pulse:not(.lost)').waitFor();
    rig.bench.wait(13 * HOUR);
    await rig.publish('baladi', 'اندلعت اشتباكات بين الجيش السوري وقسد في مدينة منبج بريف حلب.');
    await rig.work();
    await page.waitForURL(/\/login\?next=/);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('tells whoever guesses to wait', async () => {
    const wrong = { name: 'sami', password: 'a wrong password' };
    for (let guess = 0; guess < 10; guess++)
      await sendForm(rig.board.app, '/login', wrong, {
        headers: { host: '127.0.0.1', origin: 'http://127.0.0.1' },
      });
    await logIn(page, 'sami');
    expect(await page.getByRole('alert').textContent()).toBe(
      'Too many wrong attempts. Try again in a few minutes.',
    );
  });
});
