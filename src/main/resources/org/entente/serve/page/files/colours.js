// One colour an event type, by its place in the ontology. All have 4.5:1 against white.
import { vocab } from './words.js';

const COLOURS = ['#0b5c66', '#8a4b08', '#5b3a8c', '#a3262a', '#2c6b2f', '#1f4e9c', '#8c2f6b', '#5a5a14', '#444c56', '#7a3e2e', '#00597f', '#6b4f00'];

export function colour(type) {
  return COLOURS[Math.max(0, Object.keys(vocab().types).indexOf(type)) % COLOURS.length];
}
