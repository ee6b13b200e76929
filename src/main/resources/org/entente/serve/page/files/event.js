// An event: what, who, where, when; every report with its sentence; how each slot was filled; where reports disagree.
import { el, joined, outlet, outside, pageOf, show, table, thing } from './dom.js';
import { get } from './api.js';
import { highlight, marked } from './marked.js';
import { current, date, label, number, t } from './words.js';

export async function open(main) {
  const iri = `https://w3id.org/entente${location.pathname}`;
  const event = await get('/api/event', { iri, language: current() });
  const title = `${label('types', event.type)}: ${event.parts.map(part => part.label).join(', ')}`;
  document.title = `${title} · Entente`;
  show(main,
    el('article', { class: 'page' },
      el('p', { class: 'over' }, el('span', { class: `told ${event.factuality}` }, t(`told.${event.factuality}`)), ' ', date(event.date)),
      el('h1', {}, title),
      facts(event),
      disagreements(event),
      el('h2', {}, t('event.why', number(event.articles.length))),
      event.articles.map(report),
      judge(event),
      machine(iri)));
}

function facts(event) {
  const line = (name, value) => value && [el('dt', {}, name), el('dd', {}, value)];
  const byRole = Map.groupBy ? Map.groupBy(event.parts, part => part.role) : group(event.parts);
  return el('dl', { class: 'facts' },
    line(t('head.kind'), label('types', event.type)),
    [...byRole].map(([role, parts]) => line(label('roles', role), joined(parts.map(thing), ', '))),
    line(t('head.where'), event.place && thing(event.place)),
    line(t('head.when'), [date(event.date), ' ', event.date && el('span', { class: 'role' }, t(`precision.${event.datePrecision}`))]),
    line(t('ask.told'), t(`told.${event.factuality}`)),
    line(t('event.attribution'), event.attributions.length > 0 && joined(event.attributions.map(thing), ', ')),
    Object.entries(event.details).map(([name, values]) => line(label('details', name), values.join('; '))),
    line(t('event.confidence'), [`${Math.round(event.confidence * 100)} %`]),
    line(t('event.sources'), t('event.reports', number(event.articles.length), number(event.publishers))));
}

/** The label of a role; who says so is none of the ontology's roles. */
function roleOf(name) {
  return name === 'attribution' ? t('event.attribution') : label('roles', name);
}

function group(parts) {
  const groups = new Map();
  parts.forEach(part => groups.set(part.role, [...(groups.get(part.role) ?? []), part]));
  return groups;
}

/** What reports say differently: the values of their times, and details with more than one value. */
function disagreements(event) {
  const times = new Map();
  for (const article of event.articles) {
    for (const mention of article.mentions) {
      if (mention.time) {
        times.set(mention.time.value, [...(times.get(mention.time.value) ?? []), outlet(article.publisher, article.url) || t('source.unknown')]);
      }
    }
  }
  const rows = [];
  if (times.size > 1) {
    for (const [value, publishers] of times) {
      rows.push([t('head.when'), date(value), [...new Set(publishers)].join(', ')]);
    }
  }
  for (const [name, values] of Object.entries(event.details)) {
    if (values.length > 1 && name !== 'quotation') {
      values.forEach(value => rows.push([label('details', name), value, tellers(event, name, value)]));
    }
  }
  return rows.length > 0 && [el('h2', {}, t('event.differ')),
    table(t('event.differ'), [t('event.what'), t('event.value'), t('event.by')], rows)];
}

function tellers(event, name, value) {
  return event.articles
    .filter(article => article.mentions.some(mention => mention.details[name]?.includes(value)))
    .map(article => outlet(article.publisher, article.url) || t('source.unknown')).join(', ');
}

function report(article) {
  return el('section', { class: 'report' },
    el('h3', { lang: article.language }, el('a', { href: pageOf(article.iri) }, article.headline || t('article.untitled'))),
    el('p', { class: 'source' }, outside(article.url, outlet(article.publisher, article.url) || t('source.unknown')),
      article.published && `, ${date(article.published)}`),
    article.mentions.map(mention => told(mention, article.language)));
}

function told(mention, language) {
  const sentence = mention.sentence;
  const marks = [
    { ...mention.trigger, make: text => highlight('trigger', text, t('mark.trigger'), mention.trigger) },
    ...mention.fillers.map(filler => ({ ...filler, make: text => highlight('filler', text, roleOf(filler.role), filler) })),
    ...(mention.time ? [{ ...mention.time, make: text => highlight('time', text, t('mark.time'), mention.time) }] : []),
  ].filter(mark => mark.inHeadline === sentence.inHeadline && mark.start >= sentence.start && mark.end <= sentence.end);
  return el('div', { class: 'telling' },
    el('blockquote', { lang: language, 'data-start': sentence.start, 'data-end': sentence.end },
      mention.before && el('span', { class: 'around' }, mention.before),
      el('span', { class: 'told-here' }, marked(sentence.quote, marks, sentence.start)),
      mention.after && el('span', { class: 'around' }, mention.after)),
    mention.toldAs && el('p', { class: 'told-as' }, t('event.toldas'), ' ', t(`told.${mention.toldAs}`)),
    el('details', {}, el('summary', {}, t('event.how')), reading(mention)));
}

function reading(mention) {
  const at = passage => `${passage.inHeadline ? t('mark.headline') + ' ' : ''}${passage.start}–${passage.end}`;
  const rows = [[t('mark.trigger'), `“${mention.trigger.quote}”`, at(mention.trigger), '', `${mention.frame} (${mention.confidence})`]];
  for (const filler of mention.fillers) {
    rows.push([roleOf(filler.role), `“${filler.quote}”`, at(filler),
      joined(filler.entities.map(thing), ', '), filler.linkRule ?? t('event.unlinked')]);
  }
  if (mention.time) {
    rows.push([t('mark.time'), `“${mention.time.quote}”`, at(mention.time), date(mention.time.value), mention.time.rule]);
  }
  for (const [name, values] of Object.entries(mention.details)) {
    rows.push([label('details', name), values.join('; '), '', '', '']);
  }
  return table(t('event.how'), [t('event.slot'), t('event.words'), t('event.where'), t('event.meaning'), t('event.rule')], rows);
}

/** This server only reads: a decision is a command for whoever keeps the graph, made here to be copied. */
function judge(event) {
  const other = el('input', { id: 'other', type: 'text', autocomplete: 'off', placeholder: 'https://w3id.org/entente/id/event/…' });
  const out = el('output', { class: 'line', for: 'other' });
  const make = word => () => {
    const short = iri => iri.trim().replace(/^https?:\/\/[^/]+\/(entente\/)?id\//, '');
    out.textContent = `entente judge ${word} ${short(event.iri)} ${short(other.value)}`;
    navigator.clipboard?.writeText(out.textContent).catch(() => {});
  };
  return el('details', { class: 'judge' }, el('summary', {}, t('judge.title')),
    el('p', {}, t('judge.hint')),
    el('label', { for: 'other' }, t('judge.other')), other, ' ',
    el('button', { type: 'button', click: make('same') }, t('judge.same')), ' ',
    el('button', { type: 'button', click: make('different') }, t('judge.different')), out);
}

/** The same thing for programs. */
export function machine(iri) {
  return el('footer', { class: 'machine' }, el('p', {}, el('span', {}, t('page.iri'), ' '), el('code', {}, iri)),
    el('p', {}, el('a', { href: `/query?iri=${encodeURIComponent(iri)}` }, t('page.sparql'))));
}
