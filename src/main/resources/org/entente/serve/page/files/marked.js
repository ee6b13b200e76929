// Text with stretches of it marked, by their offsets: UTF-16 units, as JavaScript counts them, too.
import { el } from './dom.js';

/**
 * The text as nodes. `marks` are {start, end, make(text)}; of two that overlap the first and longer one is shown.
 * Offsets count from `from`, where the text begins in its article.
 */
export function marked(text, marks, from = 0) {
  const nodes = [];
  let at = from;
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.start >= at && mark.end <= from + text.length && mark.end > mark.start) {
      nodes.push(text.slice(at - from, mark.start - from), mark.make(text.slice(mark.start - from, mark.end - from)));
      at = mark.end;
    }
  }
  nodes.push(text.slice(at - from));
  return nodes.filter(node => node !== '');
}

/** A mark with a word behind it that says what it is. */
export function highlight(kind, text, what, offsets) {
  return el('mark', { class: kind, 'data-start': offsets.start, 'data-end': offsets.end, title: what }, text,
    el('span', { class: 'tag' }, what));
}
