// SPARQL: YASGUI with our prefixes and the library of questions. Its autocompleters ask other sites, so they are off.
import { el, pageOf, show } from './dom.js';
import { script, style } from './libraries.js';
import { get } from './api.js';
import { t } from './words.js';

const PREFIXES = `PREFIX ent:  <https://w3id.org/entente/ontology#>
PREFIX id:   <https://w3id.org/entente/id/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX xsd:  <http://www.w3.org/2001/XMLSchema#>
`;

const FIRST = `${PREFIXES}
SELECT ?date ?type ?who ?event
WHERE {
  ?event a ?type ; ent:earliest ?date ; ent:factuality ent:happened .
  OPTIONAL { ?event ent:participant/rdfs:label ?who }
}
ORDER BY DESC(?date)
LIMIT 100`;

export async function open(main) {
  document.title = `${t('nav.query')} · Entente`;
  const [Yasgui, questions] = await Promise.all([
    script('zazuko__yasgui/build/yasgui.min.js', 'Yasgui'), get('/api/questions'), style('zazuko__yasgui/build/yasgui.min.css'),
  ]);
  const box = el('div', { id: 'yasgui' });
  const chosen = el('p', { class: 'hint', role: 'status' });
  const choice = el('select', { id: 'question' },
    el('option', { value: '' }, t('query.choose')),
    questions.map(question => el('option', { value: question.name }, `${question.name}: ${question.summary}`)));
  show(main, el('h1', { class: 'title' }, t('query.title')),
    el('p', { class: 'field wide' }, el('label', { for: 'question' }, t('query.library')), ' ', choice), chosen, box);
  Yasgui.Yasqe.defaults.autocompleters = [];
  Yasgui.Yasqe.defaults.createShareableLink = null;
  const yasgui = new Yasgui(box, {
    requestConfig: { endpoint: `${location.origin}/sparql`, method: 'POST' },
    endpointInfo: undefined,
    copyEndpointOnNewTab: true,
    persistenceId: 'entente',
    autofocus: false,
    yasqe: { value: FIRST, autocompleters: [] },
  });
  const tab = yasgui.getTab() ?? yasgui.addTab(true);
  tab.setEndpoint(`${location.origin}/sparql`);
  const iri = new URLSearchParams(location.search).get('iri');
  if (iri && /^https:\/\/w3id\.org\/entente\/id\/[A-Za-z0-9_/-]+$/.test(iri)) {
    tab.setQuery(`${PREFIXES}\nSELECT ?property ?value WHERE { <${iri}> ?property ?value }`);
  } else if (!tab.getQuery() || tab.getQuery() === 'SELECT * WHERE {\n  ?sub ?pred ?obj .\n} LIMIT 10') {
    tab.setQuery(FIRST);
  }
  // What is described here is shown here: the addresses of things lead to another site otherwise.
  box.addEventListener('click', event => {
    const link = event.target.closest('a[href^="https://w3id.org/entente/id/"]');
    if (link) {
      link.href = pageOf(link.href);
    }
  }, true);
  choice.addEventListener('change', () => {
    const question = questions.find(one => one.name === choice.value);
    if (question) {
      tab.setQuery(question.text);
      const names = question.params.map(param => param.name);
      show(chosen, question.description, ' ', t('query.params', names.join(', ') || '–'), ' ',
        el('a', { href: `/queries/${question.name}?format=csv` }, `/queries/${question.name}?format=csv`));
    }
  });
}
