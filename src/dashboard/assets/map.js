// Turns each figure.map into a map: fetches its marks, draws them, zooms and moves. What it shows stands in the list
// too; the page is whole without it.
import {
  drawHolds,
  drawLabels,
  drawMarks,
  HOLDER_TONES,
  localeOf,
  shadeRegions,
  sheetOf,
} from './map-drawing.js';
import { around, CLASSES, pointOf } from './projection.js';

const LEAST = 160;
const STEP = 1.5;
/** Places without a position that are named below the map. */
const MOST_NAMED = 8;
const language = document.documentElement.lang;
const nameOf = ({ name, nameEn }) => (language === 'en' && nameEn) || name;

async function start(figure) {
  const { outlines: address, focus } = figure.dataset;
  const outlines = await (await fetch(address)).json();
  const drawing = sheetOf(outlines, language);
  const room = figure.querySelector('.sheet');
  drawing.sheet.setAttribute('aria-label', figure.querySelector('figcaption').textContent.trim());
  room.append(drawing.sheet);
  room.tabIndex = 0;
  const whole = [0, 0, outlines.width, outlines.height];
  const state = {
    view: whole,
    marks: [],
    holds: [],
    tones: new Map(),
    drawn: [],
    held: [],
    source: figure.dataset.source,
  };

  const scale = () => {
    const { width, height } = room.getBoundingClientRect();
    return Math.max(state.view[2] / Math.max(1, width), state.view[3] / Math.max(1, height));
  };
  function redraw() {
    const k = scale();
    drawing.sheet.setAttribute('viewBox', state.view.join(' '));
    drawLabels(drawing.labels, outlines, k, language);
    state.drawn = drawMarks(drawing.marks, outlines, state.marks, k);
    state.held = drawHolds(drawing.holds, state.holds, state.tones, k);
    hide();
  }
  let asked = 0;
  const look = (view) => {
    state.view = view;
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(redraw);
  };
  const zoom = (factor, [x, y] = middle(state.view)) => {
    const width = Math.min(outlines.width * 1.2, Math.max(LEAST / 4, state.view[2] / factor));
    const by = state.view[2] / width;
    const [left, top] = [x - (x - state.view[0]) / by, y - (y - state.view[1]) / by];
    look([left, top, width, state.view[3] / by]);
  };
  const move = (across, down) =>
    look([state.view[0] + across, state.view[1] + down, state.view[2], state.view[3]]);

  const everything = () => {
    if (focus) return around([pointOf(outlines, toDegrees(focus))], 420, 0);
    const points = [...state.marks, ...state.holds].map(({ x, y }) => [x, y]);
    return points.length > 0 ? around(points, 500, 0.25) : whole;
  };

  async function load(first) {
    const response = await fetch(state.source);
    if (!response.ok) return;
    const { marks, holds, actors, cut } = await response.json();
    const placed = marks.filter(({ latitude }) => latitude !== null);
    state.marks = shadeRegions(
      drawing.byName,
      placed.map((mark) => {
        const [x, y] = pointOf(outlines, mark);
        return { ...mark, x, y, total: Object.values(mark.classes).reduce((sum, count) => sum + count, 0) };
      }),
    );
    state.holds = holds.map((hold) => {
      const [x, y] = pointOf(outlines, hold);
      return { ...hold, x, y };
    });
    listHolders(actors);
    const away = marks
      .filter(({ latitude }) => latitude === null)
      .map(nameOf)
      .filter(Boolean);
    const { unplaced, cut: cutWords } = figure.dataset;
    figure.querySelector('.said').textContent = [
      cut ? cutWords : '',
      away.length > 0
        ? `${unplaced} ${away.slice(0, MOST_NAMED).join(language === 'ar' ? '، ' : ', ')}${away.length > MOST_NAMED ? ' …' : ''}`
        : '',
    ].join(' ');
    look(first ? everything() : state.view);
  }

  /** Those who hold most have colours of their own; the last is for all others. */
  function listHolders(actors) {
    const counts = new Map();
    for (const { holders } of state.holds)
      if (holders[0]) counts.set(holders[0], (counts.get(holders[0]) ?? 0) + 1);
    const ranked = [...counts]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, HOLDER_TONES - 1);
    state.tones = new Map(ranked.map(([id], index) => [id, index]));
    figure.querySelector('.holders').replaceChildren(
      ...ranked.map(([id, count], index) => {
        const item = document.createElement('li');
        const name = document.createElement('bdi');
        name.textContent = actors[id]?.[language] ?? id;
        item.className = `h${index}`;
        item.append(name, ` ${new Intl.NumberFormat(localeOf()).format(count)}`);
        return item;
      }),
    );
    figure.querySelector('.holders').hidden = ranked.length === 0;
  }

  // Pointing at a mark says what is there; a press keeps it.
  const card = document.createElement('div');
  card.className = 'there';
  card.hidden = true;
  figure.append(card);
  let kept = false;
  const hide = () => {
    card.hidden = true;
    kept = false;
  };
  function show(target, keep) {
    const found = state.drawn.find(({ mark }) => mark.contains(target));
    const held = state.held.find(({ mark }) => mark === target);
    if (!found && !held) return keep && hide();
    card.replaceChildren(...(found ? found.group.marks.slice(0, 6).map(placeCard) : [placeCard(held.hold)]));
    const box = figure.getBoundingClientRect();
    const at = target.getBoundingClientRect();
    card.hidden = false;
    const [width, height] = [card.offsetWidth, card.offsetHeight];
    const left = Math.min(Math.max(8, at.left - box.left + at.width / 2 - width / 2), box.width - width - 8);
    const above = at.top - box.top - height - 8;
    card.style.left = `${left}px`;
    card.style.top = `${above > 0 ? above : at.bottom - box.top + 8}px`;
    kept = keep;
  }

  function placeCard(mark) {
    const part = document.createElement('section');
    const title = document.createElement('p');
    const name = document.createElement('a');
    const [path, search] = figure.dataset.place.split('?');
    name.href = `${path}${encodeURIComponent(mark.placeId)}${search ? `?${search}` : ''}`;
    const text = document.createElement('bdi');
    text.textContent = nameOf(mark);
    name.append(text);
    title.append(name);
    if (mark.governorate && mark.governorate !== mark.name && language === 'ar')
      title.append(` · ${mark.governorate}`);
    part.append(title);
    if (mark.classes) {
      const list = document.createElement('ul');
      for (const kind of CLASSES.filter((one) => mark.classes[one])) {
        const item = document.createElement('li');
        const words = figure.querySelector(`.key .${kind} .class`).textContent;
        item.className = kind;
        const label = document.createElement('span');
        label.className = 'class';
        label.textContent = words;
        item.append(label, ` ${new Intl.NumberFormat(localeOf()).format(mark.classes[kind])}`);
        list.append(item);
      }
      part.append(list);
    } else {
      const who = document.createElement('p');
      who.className = 'fine';
      const tone = state.tones.get(mark.holders[0]);
      who.textContent =
        figure.querySelector(`.holders .h${tone} bdi`)?.textContent ?? mark.holders.join('، ');
      part.append(who);
    }
    return part;
  }

  room.addEventListener('pointerover', ({ target }) => !kept && show(target, false));
  room.addEventListener(
    'pointerleave',
    ({ relatedTarget }) => !kept && !card.contains(relatedTarget) && hide(),
  );
  room.addEventListener('click', ({ target }) => !moved && show(target, true));
  figure.addEventListener('keydown', (event) => event.key === 'Escape' && hide());

  const pointAt = ({ clientX, clientY }) => {
    const point = new DOMPoint(clientX, clientY).matrixTransform(drawing.sheet.getScreenCTM().inverse());
    return [point.x, point.y];
  };
  room.addEventListener(
    'wheel',
    (event) => {
      // A page that scrolls past a map is not caught in it: Ctrl, or a map that has the focus.
      if (!event.ctrlKey && document.activeElement !== room) return;
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, pointAt(event));
    },
    { passive: false },
  );

  const pointers = new Map();
  let moved = false;
  room.addEventListener('pointerdown', (event) => {
    pointers.set(event.pointerId, [event.clientX, event.clientY]);
    moved = false;
  });
  window.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = [event.clientX, event.clientY];
    const [across, down] = [now[0] - before[0], now[1] - before[1]];
    if (!moved && Math.hypot(across, down) < 4) return;
    moved = true;
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) zoom(apart(now, other) / Math.max(1, apart(before, other)), pointAt(event));
    else move(-across * scale(), -down * scale());
    pointers.set(event.pointerId, now);
  });
  for (const end of ['pointerup', 'pointercancel'])
    window.addEventListener(end, ({ pointerId }) => pointers.delete(pointerId));

  const ACTS = { in: () => zoom(STEP), out: () => zoom(1 / STEP), all: () => look(everything()) };
  const KEYS = {
    '+': ACTS.in,
    '=': ACTS.in,
    '-': ACTS.out,
    0: ACTS.all,
    ArrowLeft: () => move(-state.view[2] / 8, 0),
    ArrowRight: () => move(state.view[2] / 8, 0),
    ArrowUp: () => move(0, -state.view[3] / 8),
    ArrowDown: () => move(0, state.view[3] / 8),
  };
  room.addEventListener('keydown', (event) => {
    if (!KEYS[event.key] || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    KEYS[event.key]();
  });
  for (const button of figure.querySelectorAll('[data-act]'))
    button.addEventListener('click', () => ACTS[button.dataset.act]());
  for (const button of figure.querySelectorAll('[data-layer]')) {
    button.addEventListener('click', () => {
      const on = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', on);
      drawing.sheet.classList.toggle(`no-${button.dataset.layer}`, !on);
    });
  }
  for (const hidden of figure.querySelectorAll('.zoom, .layers, .key')) hidden.hidden = false;
  new ResizeObserver(() => look(state.view)).observe(room);
  document.addEventListener('rasid:view', ({ detail: { search, refit } }) => {
    if (!figure.closest('.scene')) return;
    state.source = `/api/map${search}`;
    load(refit);
  });
  document.addEventListener('rasid:change', () => load(false));
  await load(true);
}

const apart = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const middle = ([x, y, width, height]) => [x + width / 2, y + height / 2];
const toDegrees = (focus) => {
  const [latitude, longitude] = focus.split(',').map(Number);
  return { latitude, longitude };
};

for (const figure of document.querySelectorAll('figure.map')) start(figure);
