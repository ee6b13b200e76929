// Events by date: each as a mark as long as its date is vague, or, where they are many, as bars of counts.
import { el, pageOf, show, svg, table } from './dom.js';
import { get } from './api.js';
import { colour } from './colours.js';
import { saveSvg } from './png.js';
import { row } from './table.js';
import { date, label, number, t } from './words.js';

const MOST_MARKS = 300;
const WIDTH = 1000;
const LEFT = 150;
const LANE = 30;
const DAY = 86_400_000;

export async function draw(into, drawing) {
  return drawing.result.total <= MOST_MARKS ? marks(into, drawing) : bars(into, drawing);
}

const text = (x, y, words, attributes = {}) =>
  svg('text', { x, y, 'font-size': 13, 'font-family': 'sans-serif', fill: '#1b2733', ...attributes }, words);

/** The first and the last day of a date of the graph, the last as the day after. */
export function extent(value) {
  const [first, last] = value.includes('/') ? value.split('/') : [value, value];
  const start = one => Date.parse(one.padEnd(10, '-01').slice(0, 10));
  const parts = last.split('-').map(Number);
  const after = parts.length === 3 ? Date.UTC(parts[0], parts[1] - 1, parts[2] + 1)
    : parts.length === 2 ? Date.UTC(parts[0], parts[1], 1) : Date.UTC(parts[0] + 1, 0, 1);
  return [start(first.length === 4 ? `${first}-01-01` : first), after];
}

async function marks(into, { asked, result, signal }) {
  const all = result.rows.length < result.total
    ? (await get('/api/events', { ...asked, limit: MOST_MARKS }, signal)).rows : result.rows;
  const dated = all.filter(event => event.date).map(event => ({ event, span: extent(event.date) }));
  const types = [...new Set(dated.map(({ event }) => event.type))].sort();
  const start = Math.min(...dated.map(({ span }) => span[0]));
  const end = Math.max(...dated.map(({ span }) => span[1]), start + DAY);
  const x = moment => LEFT + (WIDTH - LEFT - 20) * (moment - start) / (end - start);
  const stacked = stack(dated, types, x);
  const height = stacked.height + 10;
  const picture = svg('svg', { viewBox: `0 0 ${WIDTH} ${height}`, role: 'group', 'aria-label': t('view.timeline'), class: 'timeline' },
    svg('rect', { width: WIDTH, height, fill: '#fff' }),
    ticks(start, end).map(([moment, words]) => [
      svg('line', { x1: x(moment), x2: x(moment), y1: 4, y2: height, stroke: '#d5d9dc' }),
      text(x(moment) + 3, 14, words, { 'font-size': 12 })]),
    types.map(type => [
      text(4, stacked.tops.get(type) + 20, label('types', type), { fill: colour(type), 'font-weight': 'bold' }),
      svg('line', { x1: 0, x2: WIDTH, y1: stacked.tops.get(type) + 2, y2: stacked.tops.get(type) + 2, stroke: '#e6e9eb' })]),
    dated.map(({ event, span, y }) => mark(event, x(span[0]), x(span[1]), y)));
  const heads = ['when', 'kind', 'who', 'where', 'report'].map(key => t(`head.${key}`));
  show(into,
    el('p', { class: 'hint' }, t('time.dated', number(dated.length), number(result.total)), ' ', t('time.marks')),
    dated.length ? el('div', { class: 'scroll', tabindex: 0 }, picture) : el('p', {}, t('empty.dates')),
    el('details', {}, el('summary', {}, t('picture.table')), table(t('view.timeline'), heads, dated.map(({ event }) => row(event)), { class: 'events' })));
  return () => saveSvg(picture, 'events-timeline.png');
}

/** Marks of one type that would cover each other go below each other. */
function stack(dated, types, x) {
  const tops = new Map();
  let top = 24;
  for (const type of types) {
    const ends = [];
    tops.set(type, top);
    for (const one of dated.filter(({ event }) => event.type === type).sort((a, b) => a.span[0] - b.span[0])) {
      let lane = ends.findIndex(end => end < x(one.span[0]) - 2);
      lane = lane < 0 ? ends.length : lane;
      ends[lane] = Math.max(x(one.span[1]), x(one.span[0]) + 12);
      one.y = top + 14 + lane * 14;
    }
    top += Math.max(LANE, ends.length * 14 + 16);
  }
  return { tops, height: top };
}

function mark(event, from, to, y) {
  const exact = event.datePrecision === 'day';
  const shape = exact
    ? svg('circle', { cx: from + 5, cy: y, r: 5, fill: colour(event.type) })
    : svg('rect', { x: from, y: y - 4, width: Math.max(8, to - from), height: 8, rx: 4, fill: colour(event.type),
        'fill-opacity': 0.35, stroke: colour(event.type), 'stroke-dasharray': '4 2' });
  const who = event.parts.map(part => part.label).join(', ');
  return svg('a', { href: pageOf(event.iri), 'aria-label': `${date(event.date)}: ${label('types', event.type)}, ${who}` },
    svg('title', {}, `${date(event.date)} · ${label('types', event.type)} · ${who}`), shape);
}

/** Moments to write below, with their words: at most about eight. */
function ticks(start, end) {
  const days = (end - start) / DAY;
  const step = days > 2920 ? 'decade' : days > 800 ? 'year' : days > 60 ? 'month' : 'day';
  const made = [];
  const at = new Date(start);
  let moment = step === 'day' ? start : Date.UTC(at.getUTCFullYear(), step === 'month' ? at.getUTCMonth() : 0, 1);
  const jump = { day: Math.max(1, Math.ceil(days / 8)), month: Math.max(1, Math.ceil(days / 240)), year: Math.max(1, Math.ceil(days / 2920)),
    decade: Math.max(1, Math.ceil(days / 2920)) }[step];
  while (moment <= end && made.length < 60) {
    const here = new Date(moment);
    const iso = here.toISOString().slice(0, step === 'day' ? 10 : step === 'month' ? 7 : 4);
    if (moment >= start) {
      made.push([moment, date(iso)]);
    }
    moment = step === 'day' ? moment + jump * DAY
      : step === 'month' ? Date.UTC(here.getUTCFullYear(), here.getUTCMonth() + jump, 1)
      : Date.UTC(here.getUTCFullYear() + jump, 0, 1);
  }
  return made;
}

async function bars(into, { asked, signal, wish, changed }) {
  const times = await get('/api/events/times', asked, signal);
  const sums = times.rows.map(one => Object.values(one.types).reduce((a, b) => a + b, 0));
  const most = Math.max(...sums);
  const types = [...new Set(times.rows.flatMap(one => Object.keys(one.types)))].sort();
  const height = 340;
  const step = (WIDTH - 60) / times.rows.length;
  const every = Math.ceil(times.rows.length / 8);
  const choose = time => {
    const [first, after] = extent(time);
    wish.from = new Date(first).toISOString().slice(0, 10);
    wish.to = new Date(after - DAY).toISOString().slice(0, 10);
    document.getElementById('ask-from').value = wish.from;
    document.getElementById('ask-to').value = wish.to;
    changed();
  };
  const picture = svg('svg', { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': t('view.timeline'), class: 'timeline' },
    svg('rect', { width: WIDTH, height, fill: '#fff' }),
    text(4, 24, number(most), { 'font-size': 12 }),
    svg('line', { x1: 50, x2: WIDTH, y1: 20, y2: 20, stroke: '#d5d9dc' }),
    times.rows.map((one, i) => {
      let y = height - 30;
      const parts = types.filter(type => one.types[type]).map(type => {
        const tall = (height - 50) * one.types[type] / most;
        y -= tall;
        return svg('rect', { x: 50 + i * step, y, width: Math.max(1, step - 1), height: tall, fill: colour(type) });
      });
      return svg('g', { class: 'bar-of-time', click: () => choose(one.time) },
        svg('title', {}, `${date(one.time)}: ${number(sums[i])}`), parts,
        svg('rect', { x: 50 + i * step, y: 20, width: step, height: height - 50, fill: '#fff', 'fill-opacity': 0 }),
        i % every === 0 ? text(50 + i * step, height - 10, date(one.time), { 'font-size': 12 }) : null);
    }));
  show(into,
    el('p', { class: 'hint' }, t('time.dated', number(times.dated), number(times.total)), ' ', t('time.bars')),
    el('ul', { class: 'legend' }, types.map(type => el('li', {}, dot(type), label('types', type)))),
    el('div', { class: 'scroll', tabindex: 0 }, picture),
    el('details', {}, el('summary', {}, t('picture.table')),
      table(t('view.timeline'), [t('head.when'), t('head.events')], times.rows.map((one, i) => [
        el('button', { type: 'button', class: 'plain', click: () => choose(one.time) }, date(one.time)), number(sums[i])]))));
  return () => saveSvg(picture, 'events-timeline.png');
}

function dot(type) {
  return svg('svg', { viewBox: '0 0 12 12', width: 12, height: 12, 'aria-hidden': 'true' }, svg('rect', { width: 12, height: 12, fill: colour(type) }));
}
