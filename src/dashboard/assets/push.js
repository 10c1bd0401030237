// Lets this browser be told by web push: one button for each receiver, whose key is its own, and so is its registration
// of the worker. Shows itself only where the browser can; on a page without https it says so when it is asked.

const panel = document.getElementById('push');
const said = document.getElementById('push-said');
const able = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

/** Its message names the words that the page has for it. */
class Trouble extends Error {}

const isOn = (button) => button.getAttribute('aria-pressed') === 'true';
const show = (button, on) => button.setAttribute('aria-pressed', String(on));
const say = (trouble) => {
  said.textContent = panel.dataset[trouble instanceof Trouble ? trouble.message : 'unreachable'];
};

async function ask({ dataset }, method, body) {
  const address = `/push/${encodeURIComponent(dataset.receiver)}`;
  const json = body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(address, { method, ...json }).catch(() => null);
  if (!response || response.status >= 500) throw new Trouble('silent');
  if (!response.ok) throw new Trouble('declined');
  return response;
}

async function registrationOf({ dataset }) {
  const scope = new URL(dataset.scope, location.origin).href;
  const found = await navigator.serviceWorker.getRegistration(scope);
  return found?.scope === scope ? found : undefined;
}

/** The worker's address says whose it is and in which language: it may have to renew the subscription by itself. */
async function register({ dataset: { receiver, scope } }, lang) {
  const address = `/push-worker.js?${new URLSearchParams({ receiver, lang })}`;
  const registration = await navigator.serviceWorker
    .register(address, { scope, updateViaCache: 'none' })
    .catch(() => {
      throw new Trouble('silent');
    });
  await activated(registration);
  return registration;
}

const activated = ({ active, waiting, installing }) =>
  active ??
  new Promise((resolve) => {
    const coming = waiting ?? installing;
    coming.addEventListener('statechange', () => coming.state === 'activated' && resolve(coming));
  });

async function subscribe(manager, publicKey) {
  const options = { userVisibleOnly: true, applicationServerKey: bytesOf(publicKey) };
  try {
    return await manager.subscribe(options).catch(async (error) => {
      if (error.name !== 'InvalidStateError') throw error;
      // Made with a key that the receiver has no more.
      await (await manager.getSubscription())?.unsubscribe();
      return manager.subscribe(options);
    });
  } catch (error) {
    throw new Trouble(error.name === 'NotAllowedError' ? 'refused' : 'unreachable');
  }
}

const bytesOf = (base64url) =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  );

/** The same again for who is enrolled already: what the board or the browser has lost meanwhile is mended. */
async function enrol(button, lang) {
  const { publicKey } = await (await ask(button, 'GET')).json();
  const { pushManager } = await register(button, lang);
  const subscription = await subscribe(pushManager, publicKey);
  const { endpoint, keys } = subscription.toJSON();
  try {
    await ask(button, 'POST', { endpoint, keys, language: lang });
  } catch (trouble) {
    if (trouble.message === 'declined') await subscription.unsubscribe();
    throw trouble;
  }
}

/** Either end is enough to be told no more: push services answer 410 for what a browser has given up. */
async function withdraw(button) {
  const subscription = await (await registrationOf(button))?.pushManager.getSubscription();
  if (!subscription) return;
  const { endpoint } = subscription;
  const ends = await Promise.allSettled([ask(button, 'DELETE', { endpoint }), subscription.unsubscribe()]);
  if (ends.every(({ status }) => status === 'rejected')) throw new Trouble('silent');
}

async function permitted() {
  if (!isSecureContext) throw new Trouble('insecure');
  if ((await Notification.requestPermission()) !== 'granted') throw new Trouble('refused');
}

async function press(button) {
  if (button.ariaBusy === 'true') return;
  said.textContent = '';
  button.ariaBusy = 'true';
  const on = !isOn(button);
  try {
    if (on) await permitted();
    await (on ? enrol(button, document.documentElement.lang) : withdraw(button));
    show(button, on);
  } catch (trouble) {
    say(trouble);
  } finally {
    button.ariaBusy = 'false';
  }
}

/** Who is subscribed already is shown so, in the language that was chosen then. */
async function recall(button) {
  const registration = await registrationOf(button);
  if (!(await registration?.pushManager.getSubscription())) return;
  show(button, true);
  const { scriptURL } = registration.active ?? registration.waiting ?? registration.installing;
  try {
    await enrol(button, new URL(scriptURL).searchParams.get('lang'));
  } catch (trouble) {
    if (trouble.message !== 'declined') return;
    show(button, false);
    say(trouble);
  }
}

if (able || !isSecureContext) {
  for (const button of panel.querySelectorAll('button')) {
    button.addEventListener('click', () => press(button));
    if (able) recall(button);
  }
  panel.hidden = false;
}
