// For programs and people who want more than the page.
import { el, show, table } from './dom.js';
import { get } from './api.js';
import { t } from './words.js';

const ADDRESSES = ['/sparql', '/queries/', '/openapi.json', '/export/events.csv', '/.well-known/void', '/reconcile', '/readyz', '/metrics'];

export async function open(main) {
  document.title = `${t('nav.about')} · Entente`;
  const questions = await get('/api/questions');
  show(main, el('article', { class: 'page' },
    el('h1', {}, t('about.title')),
    el('p', {}, t('about.what')), el('p', {}, t('about.care')), el('p', {}, t('about.borders')),
    el('h2', {}, t('about.programs')),
    table(t('about.programs'), [t('about.address'), t('event.what')], ADDRESSES.map(address =>
      [el('a', { href: address }, address), t(`about.${address.replace(/[^a-z]+/g, '')}`)])),
    el('h2', {}, t('query.library')),
    table(t('query.library'), [t('about.address'), t('event.what'), t('about.params')], questions.map(question => [
      el('a', { href: `/queries/${question.name}?format=csv` }, question.name), question.summary,
      question.params.map(param => param.name).join(', ')]))));
}
