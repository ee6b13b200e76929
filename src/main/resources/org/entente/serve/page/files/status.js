// What there is, and how the last runs went.
import { el, show, table } from './dom.js';
import { get } from './api.js';
import { current, label, number, t } from './words.js';

export async function open(main) {
  document.title = `${t('nav.status')} · Entente`;
  const status = await get('/api/status');
  const moment = text => new Intl.DateTimeFormat(current(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(text));
  const megabytes = value => `${number(Math.round(value / 1048576))} MB`;
  show(main, el('article', { class: 'page' },
    el('h1', {}, t('status.title')),
    el('dl', { class: 'facts' }, [
      [t('status.articles'), number(status.articles)], [t('status.events'), number(status.events)],
      [t('status.mentions'), number(status.eventMentions)], [t('status.entities'), number(status.entities)],
      [t('status.quads'), number(status.quads)], [t('status.bytes'), status.bytes ? megabytes(status.bytes) : '–'],
      [t('status.started'), moment(status.started)],
    ].map(([name, value]) => [el('dt', {}, name), el('dd', {}, value)])),
    el('div', { class: 'columns' },
      table(t('status.types'), [t('head.kind'), t('head.events')],
        Object.entries(status.eventsByType).sort((a, b) => b[1] - a[1]).map(([type, count]) => [label('types', type), number(count)])),
      table(t('status.languages'), [t('language'), t('status.articles')],
        Object.entries(status.articlesByLanguage).map(([code, count]) => [t(`language.${code}`) === `language.${code}` ? code : t(`language.${code}`), number(count)]))),
    el('h2', {}, t('status.runs')),
    status.runs.length ? runs(status.runs) : el('p', { class: 'empty' }, t('status.noRuns')),
    el('p', { class: 'machine' }, el('a', { href: '/metrics' }, t('status.metrics')), ' · ', el('a', { href: '/readyz' }, '/readyz'))));

  function runs(all) {
    const did = count => `${number(count.added)} / ${number(count.changed)} / ${number(count.withdrawn)}`;
    return table(t('status.runs'),
      [t('status.run'), t('status.begun'), t('status.ended'), t('status.articlesDid'), t('status.eventsDid')],
      all.map(run => [`${run.number} ${run.command}`, moment(run.begun),
        `${t(`status.outcome.${run.outcome}`)}${run.ended ? `, ${moment(run.ended)}` : ''}`, did(run.articles), did(run.events)]));
  }
}
