// Events as nodes between those who take part; where they are many, only those, joined by counts.
import { el, joined, pageOf, show, table, thing } from './dom.js';
import { get } from './api.js';
import { colour } from './colours.js';
import { script } from './libraries.js';
import { save } from './png.js';
import { date, label, number, t } from './words.js';

export async function draw(into, { asked, signal }) {
  const [cytoscape, network] = await Promise.all([
    script('cytoscape/dist/cytoscape.min.js', 'cytoscape'), get('/api/events/network', asked, signal),
  ]);
  const box = el('div', { class: 'network', role: 'img', 'aria-label': t('view.network') });
  show(into, el('p', { class: 'hint' }, t(`network.${network.of}`, number(network.total))), box,
    network.of === 'events' ? eventTable(network) : pairTable(network));
  withoutStyleOfItsOwn();
  const graph = cytoscape({
    container: box, elements: elements(network), style: look(), minZoom: 0.1, maxZoom: 4, wheelSensitivity: 0.3,
    layout: { name: 'cose', animate: false, randomize: true, nodeRepulsion: 14000, idealEdgeLength: 70, componentSpacing: 50, padding: 16 },
  });
  graph.on('tap', 'node', event => location.assign(pageOf(event.target.id())));
  return () => save(graph.png({ output: 'blob', bg: '#fff', scale: 2 }), 'events-network.png');
}

/** The library would put a style into the page, which the policy forbids; its one rule is in ask.css. */
function withoutStyleOfItsOwn() {
  const id = '__________cytoscape_stylesheet';
  if (!document.getElementById(id)) {
    document.head.append(el('meta', { id }));
  }
}

function elements(network) {
  const most = Math.max(1, ...network.nodes.map(node => node.count ?? 1), ...network.edges.map(edge => edge.count ?? 1));
  return [
    ...network.nodes.map(node => ({ data: {
      id: node.iri, kind: node.kind,
      text: node.kind === 'event' ? `${label('types', node.type)} ${node.date}` : node.label,
      colour: node.kind === 'event' ? colour(node.type) : '#fff',
      size: node.kind === 'event' ? 14 : 18 + 30 * Math.sqrt((node.count ?? 1) / most),
    } })),
    ...network.edges.map((edge, i) => ({ data: {
      id: `edge${i}`, source: edge.from, target: edge.to, width: edge.count ? 1 + 6 * Math.sqrt(edge.count / most) : 1.5,
    } })),
  ];
}

function look() {
  return [
    { selector: 'node', style: { width: 'data(size)', height: 'data(size)', 'background-color': 'data(colour)', label: 'data(text)',
      'font-size': 13, color: '#1b2733', 'text-wrap': 'ellipsis', 'text-max-width': 200, 'text-outline-color': '#fff', 'text-outline-width': 2 } },
    { selector: 'node[kind = "entity"]', style: { 'border-width': 2, 'border-color': '#1b2733', 'font-size': 24, 'font-weight': 'bold' } },
    { selector: 'node[kind = "event"]', style: { shape: 'diamond', 'min-zoomed-font-size': 12 } },
    { selector: 'edge', style: { width: 'data(width)', 'line-color': '#9aa3aa', 'curve-style': 'haystack' } },
  ];
}

function eventTable(network) {
  const events = network.nodes.filter(node => node.kind === 'event');
  return el('details', {}, el('summary', {}, t('picture.table')),
    table(t('view.network'), [t('head.when'), t('head.kind'), t('head.who')], events.map(event => [
      date(event.date), el('a', { href: pageOf(event.iri) }, label('types', event.type)),
      joined(event.parts.map(thing), ', ')])));
}

function pairTable(network) {
  const nodes = new Map(network.nodes.map(node => [node.iri, node]));
  return el('details', {}, el('summary', {}, t('picture.table')),
    table(t('view.network'), [t('head.who'), t('head.with'), t('head.events')], network.edges.map(edge => [
      thing(nodes.get(edge.from)), thing(nodes.get(edge.to)), number(edge.count)])));
}
