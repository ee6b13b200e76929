// Shows the page that the address asks for.
import { el, show } from './dom.js';
import { choose, current, languages, load, t } from './words.js';
import { Refused } from './api.js';

const PAGES = [
  [/^\/$/, 'ask'],
  [/^\/query$/, 'query'],
  [/^\/status$/, 'status'],
  [/^\/about$/, 'about'],
  [/^\/id\/event\//, 'event'],
  [/^\/id\/article\//, 'article'],
  [/^\/id\/(entity|name)\//, 'entity'],
];

const main = document.getElementById('main');

function frame() {
  const skip = document.getElementById('skip');
  skip.textContent = t('skip');
  const here = location.pathname;
  const link = (href, key) =>
    el('a', { href, 'aria-current': here === href ? 'page' : null }, t(key));
  show(document.getElementById('head'),
    el('a', { class: 'brand', href: '/' }, 'Entente'),
    el('nav', { 'aria-label': t('nav') },
      link('/', 'nav.ask'), link('/query', 'nav.query'), link('/status', 'nav.status'), link('/about', 'nav.about')),
    el('div', { class: 'languages', role: 'group', 'aria-label': t('language') },
      languages().map(code => el('button', {
        type: 'button', lang: code, 'aria-pressed': String(code === current()), click: () => choose(code),
      }, code.toUpperCase(), el('span', { class: 'hidden' }, ` ${t('language.' + code)}`)))));
  show(document.getElementById('foot'), el('p', {}, t('foot')));
}

function failed(error) {
  const missing = error instanceof Refused && error.status === 404;
  document.title = `${t(missing ? 'error.missing' : 'error.title')} · Entente`;
  show(main, el('section', { class: 'failure', role: 'alert' },
    el('h1', {}, t(missing ? 'error.missing' : 'error.title')),
    error instanceof Refused ? error.message && el('p', { lang: 'en' }, error.message) : el('p', {}, t('error.connection')),
    el('p', {},
      el('button', { type: 'button', click: () => location.reload() }, t('error.again')), ' ',
      el('a', { href: '/' }, t('nav.ask')))));
}

async function start() {
  try {
    const name = PAGES.find(([path]) => path.test(location.pathname))?.[1];
    const module = name ? import(`./${name}.js`) : null;
    const words = load();
    // A page may ask for what it shows while the words are still on their way.
    const early = module?.then(page => page.early?.());
    early?.catch(() => {});
    await words;
    frame();
    show(main, el('p', { class: 'state', role: 'status' }, t('loading')));
    if (!name) {
      throw new Refused(404, '');
    }
    await (await module).open(main, early);
  } catch (error) {
    failed(error);
  }
  main.setAttribute('data-ready', '');
}

start();
