// The handles over the days: they choose from which day to which, and «play» walks a week-long window or less through
// the period. What is chosen goes into the filters’ form, and from there into the address.

const section = document.getElementById('timeline');
const form = document.getElementById('filters');
const PLAY_MS = 900;
const TOLD_MS = 150;

if (section && form) begin();

function begin() {
  const handles = section.querySelector('.handles');
  const [from, to] = handles.querySelectorAll('input');
  const play = section.querySelector('.play');
  const chosen = section.querySelector('.chosen');
  const whole = section.querySelector('.whole');
  const locale = `${document.documentElement.lang}-u-nu-${new URLSearchParams(location.search).get('digits') ?? 'latn'}`;
  const words = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  const days = () => section.querySelector('.bars').dataset.days.split(' ');
  const say = (day) => words.format(new Date(day));
  let waiting;
  let playing;

  handles.hidden = false;
  play.hidden = false;
  paint();

  function paint() {
    const all = days();
    for (const handle of [from, to]) handle.max = all.length - 1;
    const [first, last] = [Number(from.value), Number(to.value)];
    from.setAttribute('aria-valuetext', say(all[first] ?? all[0]));
    to.setAttribute('aria-valuetext', say(all[last] ?? all.at(-1)));
    const isWhole = first === 0 && last === all.length - 1;
    whole.hidden = isWhole;
    chosen.textContent = isWhole
      ? ''
      : first === last
        ? say(all[first])
        : `${say(all[first])} – ${say(all[last])}`;
    for (const bar of section.querySelectorAll('g[data-day]')) {
      const index = all.indexOf(bar.dataset.day);
      bar.classList.toggle('out', index < first || index > last);
    }
  }

  function choose(first, last) {
    from.value = first;
    to.value = last;
    paint();
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const all = days();
      const isWhole = first === 0 && last === all.length - 1;
      form.elements.from.value = isWhole ? '' : all[first];
      form.elements.to.value = isWhole ? '' : all[last];
      form.elements.to.dispatchEvent(new Event('change', { bubbles: true }));
    }, TOLD_MS);
  }

  // A handle that meets the other takes it along.
  from.addEventListener('input', () =>
    choose(Number(from.value), Math.max(Number(from.value), Number(to.value))),
  );
  to.addEventListener('input', () =>
    choose(Math.min(Number(from.value), Number(to.value)), Number(to.value)),
  );
  whole.addEventListener('click', (event) => {
    event.preventDefault();
    stop();
    choose(0, days().length - 1);
  });
  section.addEventListener('click', ({ target }) => {
    const day = target.closest?.('g[data-day]')?.dataset.day;
    if (day) choose(days().indexOf(day), days().indexOf(day));
  });

  function step() {
    const last = days().length - 1;
    const next = Number(to.value) + 1;
    if (next > last) return stop();
    const width = Number(to.value) - Number(from.value);
    choose(next - width, next);
  }

  function stop() {
    clearInterval(playing);
    playing = undefined;
    play.textContent = section.dataset.play;
    play.setAttribute('aria-pressed', 'false');
  }

  play.addEventListener('click', () => {
    if (playing) return stop();
    const last = days().length - 1;
    const isWhole = Number(from.value) === 0 && Number(to.value) === last;
    if (isWhole || Number(to.value) === last) choose(0, isWhole ? 0 : Number(to.value) - Number(from.value));
    play.textContent = section.dataset.pause;
    play.setAttribute('aria-pressed', 'true');
    playing = setInterval(step, PLAY_MS);
  });

  document.addEventListener('rasid:parts', paint);
}
