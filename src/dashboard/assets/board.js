// Keeps the board true without a reload: sends the filters as they change, listens to /api/stream, and puts new parts
// in the place of old ones. Without the stream it asks every few seconds. Without this script the page is complete,
// only still.

const POLL_MS = 5000;
const TICK_MS = 15_000;
const TYPED_MS = 350;

const body = document.body.dataset;
const board = document.getElementById('board');
const pulse = document.getElementById('pulse');
const form = document.getElementById('filters');
const digits = new URLSearchParams(location.search).get('digits') ?? 'latn';

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
  board.setAttribute('aria-busy', 'true');
  const { search } = location;
  try {
    const response = await fetch(`/fragment${search}`, { headers: etag ? { 'If-None-Match': etag } : {} });
    if (response.ok && search === location.search) {
      etag = response.headers.get('etag');
      replace(await response.text());
    }
    // The session has ended: the page itself leads to the login.
    if (response.status === 401) location.reload();
    say(response.ok || response.status === 304);
  } catch {
    say(false);
  } finally {
    fetching = false;
    board.removeAttribute('aria-busy');
    if (again) {
      again = false;
      refresh();
    }
  }
}

/** Puts the new parts in, keeping what the reader had opened and where the focus was. */
function replace(markup) {
  const fresh = new DOMParser().parseFromString(markup, 'text/html');
  const opened = [...board.querySelectorAll('details[open]')].map((each) => each.dataset.key);
  const focused = board.contains(document.activeElement) ? pathOf(document.activeElement) : null;
  for (const part of fresh.querySelectorAll('[data-part]'))
    board.querySelector(`[data-part="${part.dataset.part}"]`)?.replaceChildren(...part.childNodes);
  for (const each of board.querySelectorAll('details'))
    if (opened.includes(each.dataset.key)) each.open = true;
  if (focused && !document.activeElement?.matches(focused))
    board.querySelector(focused)?.focus({ preventScroll: true });
  let arrived = 0;
  for (const [id, revision] of revisions()) {
    if (seen.get(id) !== revision) {
      if (!filtering) document.getElementById(id).classList.add('fresh');
      arrived++;
    }
    seen.set(id, revision);
  }
  tick();
  if (arrived > 0 && !filtering)
    document.getElementById('announce').textContent = `${body.arrivals} (${arrived})`;
  filtering = false;
  document.dispatchEvent(new CustomEvent('rasid:parts'));
}

/** A selector that finds the same link or summary in the next parts. */
function pathOf(element) {
  if (element.id) return `#${CSS.escape(element.id)}`;
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
const relative = new Intl.RelativeTimeFormat(`${document.documentElement.lang}-u-nu-${digits}`, {
  numeric: 'auto',
});
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
  const changed = () => {
    refresh();
    document.dispatchEvent(new CustomEvent('rasid:change'));
  };
  const stream = new EventSource('/api/stream');
  stream.addEventListener('open', () => {
    say(true);
    if (polling !== null) changed();
    clearInterval(polling);
    polling = null;
  });
  for (const name of ['incident', 'change', 'reset']) stream.addEventListener(name, soon(changed));
  stream.addEventListener('error', () => {
    polling ??= setInterval(changed, POLL_MS);
    // Closed for good (refused, full): the browser will not try again, polling goes on.
    if (stream.readyState !== EventSource.CLOSED) say(false);
  });
}

/** Many events at once are one. */
function soon(work, ms = 120) {
  let waiting;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(work, ms);
  };
}

let filtering = false;

/** What the form says, as the address says it: `a,b` for several, nothing for what is usual. */
function searchOf() {
  const search = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (value === '' || (name === 'days' && value === '30') || (name === 'order' && value === 'told'))
      continue;
    search.set(name, search.has(name) ? `${search.get(name)},${value}` : value);
  }
  const text = search.toString().replaceAll('%2C', ',');
  return text ? `?${text}` : '';
}

const REFITS = new Set(['country', 'governorate', 'actor', 'place', 'q']);

function filter(changed) {
  const search = searchOf();
  if (search === location.search) return;
  history.replaceState(null, '', `${location.pathname}${search}`);
  etag = null;
  filtering = true;
  form.querySelector('.clear').hidden = !narrows(search);
  refresh();
  document.dispatchEvent(new CustomEvent('rasid:view', { detail: { search, refit: REFITS.has(changed) } }));
  for (const link of document.querySelectorAll('.settings a, a.language')) keep(link, search);
}

const LOOKS = new Set(['lang', 'digits', 'theme']);
const narrows = (search) => [...new URLSearchParams(search).keys()].some((name) => !LOOKS.has(name));

/** Links to the same view in another language or colour follow the filters. */
function keep(link, search) {
  const [own, now] = [new URL(link.href).searchParams, new URLSearchParams(search)];
  for (const name of LOOKS)
    if (own.has(name)) now.set(name, own.get(name));
    else now.delete(name);
  link.search = now.toString().replaceAll('%2C', ',');
}

function watchFilters() {
  const typed = soon(() => filter('q'), TYPED_MS);
  form.querySelector('.apply').hidden = true;
  form.addEventListener('input', ({ target }) => target.type === 'search' && typed());
  form.addEventListener('change', ({ target }) => target.type !== 'search' && filter(target.name));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    filter('q');
  });
  const share = form.querySelector('.share');
  if (!navigator.clipboard) return;
  share.hidden = false;
  share.addEventListener('click', async () => {
    await navigator.clipboard.writeText(location.href);
    const words = share.textContent;
    share.textContent = share.dataset.said;
    setTimeout(() => {
      share.textContent = words;
    }, 2000);
  });
}

setInterval(tick, TICK_MS);
if (form) {
  watchFilters();
  listen();
}
