// The words of the page in the reader's language, and the labels of the ontology.
import { get } from './api.js';

const LANGUAGES = ['en', 'id'];
let words = {};
let vocabulary = {};
let language = 'en';

/** Loads the words: of the address (?language=), else of the last choice, else of the browser. */
export async function load() {
  language = wanted();
  document.documentElement.lang = language;
  [words, vocabulary] = await Promise.all([get(`/words/${language}`), get('/api/vocabulary')]);
}

function wanted() {
  const asked = new URLSearchParams(location.search).get('language');
  const candidates = [asked, remembered(), ...(navigator.languages ?? [])];
  // Browsers say "in" or "id" for Indonesian.
  const codes = candidates.filter(Boolean).map(code => code.slice(0, 2).toLowerCase().replace(/^in$/, 'id'));
  return codes.find(code => LANGUAGES.includes(code)) ?? 'en';
}

function remembered() {
  try {
    return localStorage.getItem('language');
  } catch {
    return null;
  }
}

/** Takes another language and shows the page anew. */
export function choose(code) {
  try {
    localStorage.setItem('language', code);
  } catch {
    // Without storage the choice is in the address alone.
  }
  const address = new URL(location.href);
  address.searchParams.set('language', code);
  location.assign(address);
}

export const languages = () => LANGUAGES;
export const current = () => language;
export const vocab = () => vocabulary;

/** The text of a key, with {0}, {1} ... replaced. */
export function t(key, ...values) {
  return (words[key] ?? key).replace(/\{(\d)\}/g, (_, i) => String(values[Number(i)] ?? ''));
}

/** The label of a term of the ontology: kind is types, roles, details or entityTypes. */
export function label(kind, name) {
  const labels = vocabulary[kind]?.[name] ?? {};
  return labels[language] ?? labels.en ?? name ?? '';
}

/** The name of an office; its key where there is none. */
export const office = key => words[`office.${key}`] ?? key.replaceAll('-', ' ');

/** A number as the language writes it. */
export const number = value => new Intl.NumberFormat(language).format(value);

/** A date of the graph (day, month, year, interval) as the language writes it. */
export function date(value) {
  if (!value) {
    return t('date.none');
  }
  return value.split('/').map(one).join(' – ');
}

function one(value) {
  const parts = value.split('-').map(Number);
  const shape = [{ year: 'numeric' }, { year: 'numeric', month: 'long' }, { year: 'numeric', month: 'short', day: 'numeric' }];
  if (parts.some(Number.isNaN) || !shape[parts.length - 1]) {
    return value;
  }
  const moment = new Date(Date.UTC(parts[0], (parts[1] ?? 1) - 1, parts[2] ?? 1));
  return new Intl.DateTimeFormat(language, { ...shape[parts.length - 1], timeZone: 'UTC' }).format(moment);
}
