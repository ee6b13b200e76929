// Events as rows.
import { el, joined, outlet, outside, pageOf, show, thing } from './dom.js';
import { get } from './api.js';
import { date, label, number, t } from './words.js';

/** One event as a row of the table. */
export function row(event) {
  return [
    el('span', { class: `when ${event.datePrecision}` }, date(event.date)),
    el('a', { class: 'kind', href: pageOf(event.iri) }, label('types', event.type)),
    people(event),
    event.place ? thing(event.place) : el('span', { class: 'none' }, '–'),
    [event.factuality !== 'happened' && [el('span', { class: `told ${event.factuality}` }, t(`told.${event.factuality}`)), ' '],
      el('span', { class: 'sentence' }, event.sentence ?? ''),
      el('span', { class: 'source' }, outside(event.url, outlet(event.publisher, event.url) || t('source.unknown')),
        event.published ? `, ${date(event.published)}` : '',
        event.articles > 1 ? ` · ${t('event.reports', number(event.articles), number(event.publishers))}` : '')],
  ];
}

/** Those who take part, each with its role. */
export function people(event) {
  return joined(event.parts.map(part =>
    el('span', {}, thing(part), ' ', el('span', { class: 'role' }, label('roles', part.role)))), ', ');
}

export async function draw(into, { asked, result, signal }) {
  const heads = ['when', 'kind', 'who', 'where', 'report'].map(key => t(`head.${key}`));
  const line = event => el('tr', {}, row(event).map((cell, i) => el('td', { 'data-head': heads[i] }, cell)));
  const body = el('tbody', {}, result.rows.map(line));
  const more = el('button', { type: 'button', class: 'more' }, t('ask.more'));
  const trouble = el('p', { class: 'failure', role: 'alert' });
  let shown = result.rows.length;
  const hide = () => { more.hidden = shown >= result.total; };
  more.addEventListener('click', async () => {
    more.disabled = true;
    trouble.textContent = '';
    try {
      const next = await get('/api/events', { ...asked, offset: shown }, signal);
      body.append(...next.rows.map(line));
      shown += next.rows.length;
    } catch (error) {
      trouble.textContent = error.message || t('error.connection');
    } finally {
      more.disabled = false;
      hide();
    }
  });
  hide();
  show(into, el('div', { class: 'scroll' }, el('table', { class: 'events' },
    el('caption', { class: 'hidden' }, t('view.table')),
    el('thead', {}, el('tr', {}, heads.map(head => el('th', { scope: 'col' }, head)))), body)), trouble, more);
  return null;
}
