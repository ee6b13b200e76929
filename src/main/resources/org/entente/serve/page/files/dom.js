// Makes elements. Text is always text: nothing here reads markup, so names and titles cannot become any.

/** An element with attributes (a function is a listener, false and null leave out) and children. */
export function el(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** The same for SVG. */
export function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      node.addEventListener(name, value);
    } else if (value === true) {
      node.setAttribute(name, '');
    } else if (value !== false && value !== null && value !== undefined) {
      node.setAttribute(name, String(value));
    }
  }
  node.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return node;
}

/** A link to another site; text alone where the address is none that a browser should follow. */
export function outside(address, text) {
  return /^https?:\/\//i.test(address ?? '')
    ? el('a', { href: address, rel: 'noopener noreferrer nofollow', target: '_blank' }, text)
    : el('span', {}, text);
}

/** Who published something: the name, else the site that it is on; nothing if neither is known. */
export function outlet(publisher, address) {
  return publisher || (URL.canParse?.(address ?? '') && new URL(address).hostname.replace(/^www\./, '')) || '';
}

/** The address of a thing's page here. */
export function pageOf(iri) {
  return iri.replace(/^https:\/\/w3id\.org\/entente\/id\//, '/id/');
}

/** A link to a thing's page. */
export function thing(item) {
  return el('a', { href: pageOf(item.iri) }, item.label);
}

/** The children with a separator between each two. */
export function joined(items, separator) {
  return items.flatMap((item, i) => (i ? [separator, item] : [item]));
}

/** A table with a caption and heads. */
export function table(caption, heads, rows, attributes = {}) {
  return el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption },
    el('table', attributes,
      el('caption', {}, caption),
      el('thead', {}, el('tr', {}, heads.map(head => el('th', { scope: 'col' }, head)))),
      el('tbody', {}, rows.map(cells => el('tr', {}, cells.map((cell, i) =>
        el('td', { 'data-head': heads[i] }, cell)))))));
}

/** Empties a node and puts others in. */
export function show(node, ...children) {
  node.replaceChildren(...children.flat(Infinity).filter(Boolean));
}
