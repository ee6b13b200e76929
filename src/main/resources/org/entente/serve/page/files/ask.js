// The page on which one asks: who, with whom, where, when, what; the answer as table, map, timeline or network.
import { el, show } from './dom.js';
import { get } from './api.js';
import { current, label, number, t, vocab } from './words.js';
import { picker } from './suggest.js';

const VIEWS = ['table', 'map', 'timeline', 'network'];
const PLACES = ['who', 'with', 'where'];
const FILES = [['csv', 'csv'], ['excel.csv', 'excel'], ['geojson', 'geojson'], ['json', 'json'], ['ttl', 'rdf']];

/** What is asked for, as the address says it. */
function read() {
  const search = new URLSearchParams(location.search);
  const words = name => (search.get(name) ?? '').split(',').filter(Boolean);
  return {
    who: search.getAll('who').map(iri => ({ iri })),
    with: search.getAll('with').map(iri => ({ iri })),
    where: search.getAll('where').map(iri => ({ iri })),
    from: search.get('from') ?? '',
    to: search.get('to') ?? '',
    type: words('type'),
    told: search.has('told') ? words('told') : ['happened'],
    view: VIEWS.includes(search.get('view')) ? search.get('view') : 'table',
  };
}

/** The parameters of what is asked for; any way of telling is said as "any" in the address. */
export function params(wish) {
  return {
    who: wish.who.map(item => item.iri), with: wish.with.map(item => item.iri), where: wish.where.map(item => item.iri),
    from: wish.from, to: wish.to, type: wish.type.join(','), told: wish.told.filter(one => one !== 'any').join(','),
  };
}

function address(wish) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params(wish))) {
    [value].flat().filter(Boolean).forEach(one => search.append(name, one));
  }
  search.delete('told');
  if (wish.told.join() !== 'happened') {
    search.set('told', wish.told.join(',') || 'any');
  }
  if (wish.view !== 'table') {
    search.set('view', wish.view);
  }
  const language = new URLSearchParams(location.search).get('language');
  if (language) {
    search.set('language', language);
  }
  return search.size ? `/?${search}` : '/';
}

/** Asks for the first answer, before there are words to show it in. */
export function early() {
  const wish = read();
  import(`./${wish.view}.js`);
  return get('/api/events', { ...params(wish), language: current() });
}

export async function open(main, first) {
  document.title = `${t('nav.ask')} · Entente`;
  const wish = read();
  let asking = new AbortController();
  let picture = null;
  const answer = el('div', { id: 'view', role: 'tabpanel', tabindex: 0 });
  const summary = el('p', { id: 'summary', role: 'status', 'aria-live': 'polite' });
  const facets = { types: el('div', { class: 'choices' }), told: el('div', { class: 'choices' }) };
  const files = el('div', { class: 'files' });
  const tabs = el('div', { class: 'tabs', role: 'tablist', 'aria-label': t('ask.views') });

  const changed = (push = true) => {
    if (push) {
      history.pushState(null, '', address(wish));
    }
    draw();
    answerIt();
  };

  const toggle = (list, value) => {
    const index = list.indexOf(value);
    index < 0 ? list.push(value) : list.splice(index, 1);
    changed();
  };

  const choice = (list, value, text, count) => el('label', { class: 'choice' },
    el('input', { type: 'checkbox', checked: list.includes(value), value, change: () => toggle(list, value) }),
    el('span', {}, text, ' ', el('span', { class: 'count' }, number(count ?? 0))));

  const drawFacets = result => {
    show(facets.types, Object.keys(vocab().types)
      .filter(type => result.types[type] || wish.type.includes(type))
      .map(type => choice(wish.type, type, label('types', type), result.types[type])));
    show(facets.told, vocab().factualities.map(told =>
      choice(wish.told, told, t(`told.${told}`), result.factualities[told])));
    for (const name of PLACES) {
      for (const item of wish[name]) {
        item.label = result.chosen[item.iri] ?? item.label;
      }
    }
    drawPickers();
  };

  const pickers = el('div', { class: 'pickers' });
  let pickersFor = '';
  const drawPickers = () => {
    // Only when names changed: what is being typed stays.
    const now = JSON.stringify(PLACES.map(name => wish[name]));
    if (now !== pickersFor) {
      pickersFor = now;
      const focused = document.activeElement?.id;
      show(pickers, PLACES.map(name => picker(`ask-${name}`, t(`ask.${name}`), wish[name], () => changed())));
      if (focused?.startsWith('ask-')) {
        document.getElementById(focused)?.focus();
      }
    }
  };

  const day = name => el('div', { class: 'field' },
    el('label', { for: `ask-${name}` }, t(`ask.${name}`)),
    el('input', { id: `ask-${name}`, type: 'date', value: wish[name], min: '0001-01-01', max: '9999-12-31',
      change: event => { wish[name] = event.target.value; changed(); } }));

  const draw = () => {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...params(wish), language: current() })) {
      [value].flat().filter(Boolean).forEach(one => search.append(name, one));
    }
    show(files, el('span', {}, t('ask.export')),
      FILES.map(([file, key]) => el('a', { href: `/export/events.${file}?${search}`, download: `events.${file}` }, t(`file.${key}`))),
      el('button', { type: 'button', id: 'png', hidden: wish.view === 'table', click: () => picture?.() }, 'PNG'),
      el('button', { type: 'button', click: event => copy(event.target) }, t('ask.link')));
    show(tabs, VIEWS.map(view => el('button', {
      type: 'button', role: 'tab', id: `tab-${view}`, 'aria-selected': String(view === wish.view), 'aria-controls': 'view',
      tabindex: view === wish.view ? 0 : -1,
      click: () => { wish.view = view; changed(); },
      keydown: event => move(event, view),
    }, t(`view.${view}`))));
    answer.setAttribute('aria-labelledby', `tab-${wish.view}`);
  };

  const move = (event, view) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      wish.view = VIEWS[(VIEWS.indexOf(view) + step + VIEWS.length) % VIEWS.length];
      changed();
      document.getElementById(`tab-${wish.view}`).focus();
    }
  };

  const answerIt = async begun => {
    asking.abort();
    asking = new AbortController();
    const signal = asking.signal;
    answer.setAttribute('aria-busy', 'true');
    summary.textContent = t('loading');
    try {
      const asked = { ...params(wish), language: current() };
      const result = await (begun ?? get('/api/events', asked, signal));
      drawFacets(result);
      summary.textContent = t(result.total === 1 ? 'ask.foundOne' : 'ask.found', number(result.total));
      const view = await import(`./${wish.view}.js`);
      if (!signal.aborted) {
        picture = result.total
          ? await view.draw(answer, { asked, result, signal, wish, changed })
          : nothing();
      }
    } catch (error) {
      if (error.name !== 'AbortError' && !signal.aborted) {
        summary.textContent = '';
        show(answer, el('div', { class: 'failure', role: 'alert' }, el('p', {}, error.message || t('error.connection')),
          el('button', { type: 'button', click: () => answerIt() }, t('error.again'))));
      }
    } finally {
      if (!signal.aborted) {
        answer.removeAttribute('aria-busy');
        answer.dataset.drawn = wish.view;
      }
    }
  };

  const nothing = () => {
    show(answer, el('div', { class: 'empty' }, el('h2', {}, t('empty.title')), el('p', {}, t('empty.hint')),
      el('button', { type: 'button', click: () => location.assign('/') }, t('empty.reset'))));
    return null;
  };

  const copy = async button => {
    try {
      await navigator.clipboard.writeText(location.href);
      button.textContent = t('ask.copied');
    } catch {
      prompt(t('ask.link'), location.href);
    }
  };

  drawPickers();
  draw();
  show(main,
    el('h1', { class: 'title' }, t('ask.title')),
    el('form', { class: 'ask', submit: event => event.preventDefault() },
      pickers,
      el('div', { class: 'days' }, day('from'), day('to')),
      el('details', { open: !matchMedia('(max-width: 640px)').matches }, el('summary', {}, t('ask.filters')),
        el('fieldset', {}, el('legend', {}, t('ask.type')), facets.types),
        el('fieldset', {}, el('legend', {}, t('ask.told')), facets.told))),
    el('div', { class: 'bar' }, tabs, summary, files),
    answer);
  window.addEventListener('popstate', () => {
    Object.assign(wish, read());
    for (const name of ['from', 'to']) {
      document.getElementById(`ask-${name}`).value = wish[name];
    }
    changed(false);
  });
  await answerIt(first);
}
