// A field in which a name is typed and an entity chosen: the combobox of the ARIA practices, list below.
import { el, show } from './dom.js';
import { get } from './api.js';
import { current, label, number, t } from './words.js';

const WAIT = 60;

/** The field. `chosen` is a list of {iri, label}; `changed` is called when it is another. */
export function picker(id, text, chosen, changed) {
  const list = el('ul', { id: `${id}-list`, role: 'listbox', 'aria-label': text, hidden: true });
  const input = el('input', {
    id, type: 'text', autocomplete: 'off', spellcheck: 'false', role: 'combobox',
    'aria-expanded': 'false', 'aria-controls': `${id}-list`, 'aria-autocomplete': 'list',
    placeholder: t('ask.anyone'),
  });
  const chips = el('ul', { class: 'chips', 'aria-label': text });
  const status = el('span', { class: 'hidden', role: 'status' });
  let hits = [];
  let at = -1;
  let timer = 0;
  let asking = new AbortController();

  const draw = () => show(chips, chosen.map(item => el('li', {},
    el('span', {}, item.label ?? item.iri),
    el('button', {
      type: 'button', 'aria-label': t('ask.remove', item.label ?? item.iri),
      click: () => { chosen.splice(chosen.indexOf(item), 1); draw(); changed(); input.focus(); },
    }, '×'))));

  const close = () => {
    list.hidden = true;
    at = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };

  const take = hit => {
    if (!chosen.some(item => item.iri === hit.iri)) {
      chosen.push({ iri: hit.iri, label: hit.label });
      draw();
      changed();
    }
    input.value = '';
    close();
  };

  const mark = index => {
    at = index;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    const option = list.children[at];
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  };

  const open = () => {
    show(list, hits.length
      ? hits.map((hit, i) => el('li', {
          id: `${id}-${i}`, role: 'option', 'aria-selected': 'false',
          mousedown: event => { event.preventDefault(); take(hit); },
        },
        el('span', { class: 'name' }, hit.label),
        el('span', { class: 'more' }, [hit.name !== hit.label && hit.name, label('entityTypes', hit.type), hit.country]
          .filter(Boolean).join(' · ')),
        el('span', { class: 'count' }, number(hit.events))))
      : el('li', { class: 'nothing', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, t('ask.nobody')));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    status.textContent = t('ask.hits', hits.length);
    mark(hits.length ? 0 : -1);
  };

  const search = async () => {
    asking.abort();
    const typed = input.value.trim();
    if (!typed) {
      close();
      return;
    }
    asking = new AbortController();
    try {
      hits = (await get('/api/suggest', { q: typed, language: current() }, asking.signal)).rows;
      open();
    } catch (error) {
      if (error.name !== 'AbortError') {
        status.textContent = error.message;
      }
    }
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(search, WAIT);
  });
  input.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown' && list.hidden) {
      search();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      mark((at + (event.key === 'ArrowDown' ? 1 : -1) + hits.length) % Math.max(1, hits.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (!list.hidden && hits[at]) {
        take(hits[at]);
      }
    } else if (event.key === 'Escape') {
      close();
    } else if (event.key === 'Backspace' && !input.value && chosen.length) {
      chosen.pop();
      draw();
      changed();
    }
  });
  input.addEventListener('blur', close);
  draw();
  return el('div', { class: 'field picker' }, el('label', { for: id }, text), chips,
    el('div', { class: 'anchor' }, input, list), status);
}
