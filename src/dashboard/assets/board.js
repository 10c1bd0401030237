// Keeps the board true without a reload: listens to /api/stream, fetches the fragment when something changed.
// Without the stream it asks every few seconds. Without this script the page is complete, only still.

const POLL_MS = 5000;
const TICK_MS = 15_000;

const body = document.body.dataset;
const board = document.getElementById('board');
const pulse = document.getElementById('pulse');
const isBoard = location.pathname === '/';

const seen = new Map(revisions());
let fetching = false;
let again = false;
let etag = null;

function revisions() {
  return [...document.querySelectorAll('.card')].map((card) => [card.id, card.dataset.revision]);
}

async function refresh() {
  if (fetching) {
    again = true;
    return;
  }
  fetching = true;
  try {
    const response = await fetch(body.fragment, { headers: etag ? { 'If-None-Match': etag } : {} });
    if (response.ok) {
      etag = response.headers.get('etag');
      replace(await response.text());
    }
    say(response.ok || response.status === 304);
  } catch {
    say(false);
  } finally {
    fetching = false;
    if (again) {
      again = false;
      refresh();
    }
  }
}

/** Puts the new fragment in, keeping what the reader had opened and where the focus was. */
function replace(markup) {
  const opened = [...board.querySelectorAll('details[open]')].map((each) => each.dataset.key);
  const focused = board.contains(document.activeElement) ? pathOf(document.activeElement) : null;
  board.innerHTML = markup;
  for (const each of board.querySelectorAll('details')) each.open = opened.includes(each.dataset.key);
  if (focused) board.querySelector(focused)?.focus({ preventScroll: true });
  let arrived = 0;
  for (const [id, revision] of revisions()) {
    if (seen.get(id) !== revision) {
      document.getElementById(id).classList.add('fresh');
      arrived++;
    }
    seen.set(id, revision);
  }
  tick();
  if (arrived > 0) document.getElementById('announce').textContent = `${body.arrivals} (${arrived})`;
}

/** A selector that finds the same link or summary in the next fragment. */
function pathOf(element) {
  const card = element.closest('.card');
  const scope = card ? `#${CSS.escape(card.id)} ` : '';
  const href = element.getAttribute('href');
  return `${scope}${element.tagName.toLowerCase()}${href ? `[href="${CSS.escape(href)}"]` : ''}`;
}

function say(live) {
  pulse.hidden = false;
  pulse.classList.toggle('lost', !live);
  pulse.querySelector('.said').textContent = live ? body.live : body.paused;
}

/** Relative times, in the language and digits that the server used. */
const locale = `${document.documentElement.lang}-u-nu-${new URLSearchParams(location.search).get('digits') ?? 'latn'}`;
const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
];

function tick() {
  for (const time of document.querySelectorAll('time[data-ago]')) {
    const ms = Date.parse(time.dateTime) - Date.now();
    const [unit, size] = UNITS.find(([, each]) => Math.abs(ms) >= each) ?? UNITS[3];
    time.textContent = relative.format(Math.round(ms / size), unit);
  }
}

function listen() {
  let polling = null;
  const stream = new EventSource('/api/stream');
  stream.addEventListener('open', () => {
    say(true);
    clearInterval(polling);
    polling = null;
  });
  stream.addEventListener('change', refresh);
  stream.addEventListener('error', () => {
    polling ??= setInterval(refresh, POLL_MS);
    // Closed for good (refused, full): the browser will not try again, polling goes on.
    if (stream.readyState !== EventSource.CLOSED) say(false);
  });
}

setInterval(tick, TICK_MS);
if (isBoard) listen();
