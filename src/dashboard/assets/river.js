// Keeps the river true without a reload: fetches its fragment every few seconds while somebody looks.

const EVERY_MS = 4000;

const river = document.getElementById('river');
let etag = null;
let fetching = false;

async function refresh() {
  if (fetching || document.hidden) return;
  fetching = true;
  try {
    const response = await fetch(river.dataset.fragment, { headers: etag ? { 'If-None-Match': etag } : {} });
    if (response.ok) {
      etag = response.headers.get('etag');
      replace(await response.text());
    }
    river.classList.toggle('lost', !response.ok && response.status !== 304);
  } catch {
    river.classList.add('lost');
  } finally {
    fetching = false;
  }
}

/** Puts the new fragment in, keeping what was opened and where the focus was. */
function replace(markup) {
  const opened = [...river.querySelectorAll('details[open]')].map((each) => each.dataset.key);
  const focused = river.contains(document.activeElement) ? selectorOf(document.activeElement) : null;
  river.innerHTML = markup;
  for (const each of river.querySelectorAll('details')) each.open = opened.includes(each.dataset.key);
  if (focused) river.querySelector(focused)?.focus({ preventScroll: true });
}

/** Finds the same link, button or summary in the next fragment. */
function selectorOf(element) {
  const form = element.closest('form');
  const scope = form ? `form[action="${CSS.escape(form.getAttribute('action'))}"] ` : '';
  const href = element.getAttribute('href');
  return `${scope}${element.tagName.toLowerCase()}${href ? `[href="${CSS.escape(href)}"]` : ''}`;
}

setInterval(refresh, EVERY_MS);
document.addEventListener('visibilitychange', refresh);
