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
    el('h2', {}, t('status.feeds')),
    refresh(status.refresh),
    status.feeds.length ? feeds(status.feeds) : el('p', { class: 'empty' }, t('status.noFeeds')),
    el('h2', {}, t('status.runs')),
    status.runs.length ? runs(status.runs) : el('p', { class: 'empty' }, t('status.noRuns')),
    el('p', { class: 'machine' }, el('a', { href: '/metrics' }, t('status.metrics')), ' · ', el('a', { href: '/readyz' }, '/readyz'))));

  function refresh(state) {
    return [
      state.trouble ? el('p', { class: 'failed', role: 'status' }, `${t('status.trouble')} ${state.trouble}`) : null,
      el('p', {}, !state.here ? t('status.notHere')
        : state.since ? `${t('status.refreshing')} ${moment(state.since)}`
          : state.next ? `${t('status.next')} ${moment(state.next)}` : t('status.noneEnabled')),
    ];
  }

  function feeds(all) {
    const counts = codes => Object.entries(codes).map(([code, count]) => `${code} ${number(count)}`);
    const did = last => ['new', 'changed', 'withdrawn', 'duplicate'].map(what => number(last.counts[what] ?? 0)).join(' / ');
    const notes = last => [...counts(last.failures), ...counts(last.issues), ...(last.floorMissed ? [t('status.floor')] : [])];
    return table(t('status.feeds'),
      [t('status.feed'), t('status.schedule'), t('status.read'), t('status.feedDid'), t('status.issues')],
      all.map(feed => [
        [feed.slug, feed.publisher ? el('small', {}, ` ${feed.publisher}`) : null],
        feed.enabled ? feed.schedule : t('status.disabled'),
        feed.last ? moment(feed.last.at) : t('status.never'),
        feed.last ? did(feed.last) : '–',
        feed.last && notes(feed.last).length ? el('details', {},
          el('summary', {}, notes(feed.last).join(', ')),
          el('ul', {}, feed.last.messages.map(message => el('li', {}, message)))) : '–',
      ]));
  }

  function runs(all) {
    const did = count => `${number(count.added)} / ${number(count.changed)} / ${number(count.withdrawn)}`;
    return table(t('status.runs'),
      [t('status.run'), t('status.begun'), t('status.ended'), t('status.articlesDid'), t('status.eventsDid')],
      all.map(run => [`${run.number} ${run.command}`, moment(run.begun),
        `${t(`status.outcome.${run.outcome}`)}${run.ended ? `, ${moment(run.ended)}` : ''}`, did(run.articles), did(run.events)]));
  }
}
