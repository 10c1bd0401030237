// Shows what the board pushes, as it was written, and opens it when it is clicked. Registered once for each receiver:
// its address says for which (`receiver`) and in which language (`lang`). It keeps nothing and answers no fetch.

const asked = new URL(self.location.href).searchParams;
const language = asked.get('lang') === 'en' ? 'en' : 'ar';

/** Said where a payload cannot be read: a browser that shows nothing for a push takes the subscription away. */
const PLAIN = {
  ar: { title: 'راصد', body: 'جاء جديد. افتح اللوحة لتراه.', lang: 'ar', dir: 'rtl', tag: 'rasid', url: '/' },
  en: {
    title: 'Rasid',
    body: 'There is something new. Open the board to see it.',
    lang: 'en',
    dir: 'ltr',
    tag: 'rasid',
    url: '/?lang=en',
  },
};

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('push', (event) => event.waitUntil(show(event.data)));
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openBoard(event.notification.data?.url));
});
self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(renew(event)));

async function show(data) {
  const { title, url, ...rest } = read(data);
  const shown = rest.tag === '' ? [] : await self.registration.getNotifications({ tag: rest.tag });
  // What is said again in the same words calls nobody again; a browser refuses renotify without a tag.
  const renotify = rest.tag !== '' && !shown.some((one) => one.title === title && one.body === rest.body);
  const icon = '/assets/mark.png';
  await self.registration.showNotification(title, { ...rest, renotify, icon, data: { url } });
}

function read(data) {
  const given = parse(data);
  const text = (value) => (typeof value === 'string' ? value : '');
  const whole = text(given?.title) === '' ? PLAIN[language] : given;
  return {
    title: whole.title,
    body: text(whole.body),
    lang: text(whole.lang),
    dir: whole.dir === 'rtl' || whole.dir === 'ltr' ? whole.dir : 'auto',
    tag: text(whole.tag),
    url: text(whole.url),
    timestamp: Number.isSafeInteger(whole.timestamp) ? whole.timestamp : Date.now(),
  };
}

function parse(data) {
  try {
    return data.json();
  } catch {
    return null;
  }
}

/** Focuses the tab that shows it already, and opens one where there is none. */
async function openBoard(url) {
  const address = ownAddress(url);
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = tabs.find((tab) => new URL(tab.url).pathname === address.pathname);
  return there ? there.focus() : self.clients.openWindow(address.href);
}

/** On the board's own origin, whatever was pushed. */
function ownAddress(url) {
  const { origin } = self.location;
  try {
    const address = new URL(url, origin);
    if (address.origin === origin) return address;
  } catch {}
  return new URL('/', origin);
}

/** The browser has a new address at its push service; without this the old one is told until somebody opens the board. */
async function renew({ oldSubscription, newSubscription }) {
  const fresh = newSubscription ?? (await self.registration.pushManager.subscribe(oldSubscription.options));
  const { endpoint, keys } = fresh.toJSON();
  await fetch(`/push/${encodeURIComponent(asked.get('receiver'))}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ endpoint, keys, language }),
  });
}
