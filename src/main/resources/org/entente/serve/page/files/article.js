// An article: the text as it was kept, with everything marked that was read in it.
import { el, outlet, outside, pageOf, show } from './dom.js';
import { get } from './api.js';
import { machine } from './event.js';
import { marked } from './marked.js';
import { current, date, label, t } from './words.js';

export async function open(main) {
  const iri = `https://w3id.org/entente${location.pathname}`;
  const article = await get('/api/article', { iri, language: current() });
  document.title = `${article.headline ?? t('article.untitled')} · Entente`;
  const marks = inHeadline => article.marks.filter(mark => mark.inHeadline === inHeadline && mark.kind)
    .map(mark => ({ ...mark, make: text => stretch(mark, text) }));
  const text = article.text ?? '';
  show(main, el('article', { class: 'page' },
    el('p', { class: 'over' }, outside(article.url, outlet(article.publisher, article.url) || t('source.unknown')),
      article.published && `, ${date(article.published)}`),
    el('h1', { lang: article.language }, marked(article.headline ?? t('article.untitled'), article.headline ? marks(true) : [])),
    el('ul', { class: 'legend' }, ['event', 'name', 'time'].map(kind => el('li', {}, el('mark', { class: kind }, t(`mark.${kind}`))))),
    el('div', { class: 'text', lang: article.language }, paragraphs(text, marks(false))),
    machine(iri)));
}

function stretch(mark, text) {
  const what = mark.kind === 'event' ? label('types', mark.type) : mark.label;
  const attributes = { class: mark.kind, title: what, 'data-start': mark.start, 'data-end': mark.end };
  return el('mark', attributes, mark.iri ? el('a', { href: pageOf(mark.iri) }, text) : text);
}

function paragraphs(text, marks) {
  const made = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.trim()) {
      const end = at + line.length;
      made.push(el('p', {}, marked(line, marks.filter(mark => mark.start >= at && mark.end <= end), at)));
    }
    at += line.length + 1;
  }
  return made;
}
