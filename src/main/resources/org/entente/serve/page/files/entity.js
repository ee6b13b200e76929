// An entity: names in both languages, offices, events by year, with whom and where.
import { el, joined, outside, show, table, thing } from './dom.js';
import { get } from './api.js';
import { machine } from './event.js';
import { row } from './table.js';
import { current, date, label, number, office as officeName, t } from './words.js';

export async function open(main) {
  const iri = `https://w3id.org/entente${location.pathname}`;
  const [entity, events] = await Promise.all([
    get('/api/entity', { iri, language: current() }),
    get('/api/events', { who: iri, language: current(), limit: 20 }),
  ]);
  document.title = `${entity.label} · Entente`;
  const counts = (caption, head, things, parameter) => things.length > 0 && table(caption, [head, t('head.events')], things.map(item => [
    thing(item), el('a', { href: `/?who=${encodeURIComponent(iri)}&${parameter}=${encodeURIComponent(item.iri)}&told=any` }, number(item.count))]));
  show(main, el('article', { class: 'page' },
    el('p', { class: 'over' }, label('entityTypes', entity.type), entity.country && ` · ${entity.country}`),
    el('h1', {}, entity.label),
    el('dl', { class: 'facts' },
      Object.entries(entity.labels).map(([language, name]) => [el('dt', {}, t(`language.${language || 'any'}`)), el('dd', { lang: language || null }, name)]),
      entity.names.length > 0 && [el('dt', {}, t('entity.names')), el('dd', {}, entity.names.join(', '))],
      entity.wikidata && [el('dt', {}, 'Wikidata'), el('dd', {}, outside(`https://www.wikidata.org/wiki/${entity.wikidata}`, entity.wikidata))],
      entity.latitude !== undefined && [el('dt', {}, t('entity.position')), el('dd', {}, `${entity.latitude}, ${entity.longitude} (${t(`exact.${entity.precision}`)})`)]),
    entity.offices.length > 0 && table(t('entity.offices'), [t('entity.office'), t('entity.of'), t('ask.from'), t('ask.to')],
      entity.offices.map(office => [officeName(office.office), office.of, office.from ? date(office.from) : '', office.to ? date(office.to) : ''])),
    el('h2', {}, t('entity.events', number(entity.eventsHere))),
    el('p', {}, joined([['who', t('entity.asParty')], ['where', t('entity.asPlace')]].map(([parameter, words]) =>
      el('a', { href: `/?${parameter}=${encodeURIComponent(iri)}&told=any` }, words)), ' · ')),
    years(entity.years),
    el('div', { class: 'columns' },
      counts(t('entity.with'), t('head.who'), entity.with, 'with'),
      counts(t('entity.places'), t('head.where'), entity.places, 'where')),
    events.rows.length > 0 && [el('h2', {}, t('entity.newest')),
      table(t('entity.newest'), ['when', 'kind', 'who', 'where', 'report'].map(key => t(`head.${key}`)), events.rows.map(row), { class: 'events' })],
    machine(iri)));
}

/** Events by year, as a table whose cells are bars. */
function years(counts) {
  const most = Math.max(1, ...Object.values(counts));
  return Object.keys(counts).length > 0 && table(t('entity.years'), [t('entity.year'), t('head.events')], Object.entries(counts).map(([year, count]) => [
    year || t('date.none'), el('span', { class: 'meter' }, el('meter', { min: 0, max: most, value: count, 'aria-label': number(count) }), ' ', number(count))]));
}
