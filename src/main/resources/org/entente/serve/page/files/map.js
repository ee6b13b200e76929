// Events by place, on outlines of countries. Exact places are points; a country is a shaded area, never a point.
import { el, show, table, thing } from './dom.js';
import { get } from './api.js';
import { script, style } from './libraries.js';
import { saveCanvas } from './png.js';
import { number, t } from './words.js';

const LAND = '#e9e6df';
const BORDER = '#8d9499';
const POINT = '#a3262a';
const AREA = '#0b5c66';

export async function draw(into, { asked, signal, wish, changed }) {
  const [leaflet, places, outlines] = await Promise.all([
    script('leaflet/dist/leaflet.js', 'L'), get('/api/events/places', asked, signal),
    get('/map/countries.geojson', {}, signal), style('leaflet/dist/leaflet.css'),
  ]);
  const box = el('div', { class: 'map', role: 'application', 'aria-label': t('view.map') });
  const choose = place => {
    wish.where.splice(0, wish.where.length, { iri: place.iri, label: place.label });
    changed();
  };
  show(into,
    el('p', { class: 'hint' }, t('map.placed', number(places.placed), number(places.total)), ' ', t('map.borders')),
    box,
    table(t('map.table'), [t('head.where'), t('map.exactness'), t('head.events')], places.rows.map(place => [
      thing(place), t(`exact.${place.precision}`),
      el('button', { type: 'button', class: 'plain', click: () => choose(place),
        'aria-label': t('map.only', place.label) }, number(place.count)),
    ])));
  const map = world(leaflet, box, outlines, places, choose);
  return () => saveCanvas(map.getPane('overlayPane').querySelector('canvas'), 'events-map.png');
}

function world(leaflet, box, outlines, places, choose) {
  const renderer = leaflet.canvas({ padding: 0.2 });
  const map = leaflet.map(box, {
    renderer, preferCanvas: true, zoomSnap: 0.25, minZoom: 0.5, maxZoom: 9, worldCopyJump: false,
    attributionControl: true, zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    maxBounds: [[-85, -200], [85, 200]],
  }).setView([15, 60], 1.5);
  map.attributionControl.setPrefix(false).addAttribution('Natural Earth');
  const areas = new Map(places.rows.filter(place => place.precision === 'country' && place.country)
    .map(place => [place.country, place]));
  const most = Math.max(1, ...[...areas.values()].map(place => place.count));
  leaflet.geoJSON(outlines, {
    renderer,
    style: feature => {
      const place = areas.get(feature.properties.country);
      return place
        ? { color: AREA, weight: 1, fillColor: AREA, fillOpacity: 0.2 + 0.5 * Math.sqrt(place.count / most) }
        : { color: BORDER, weight: 0.7, fillColor: LAND, fillOpacity: 1 };
    },
    onEachFeature: (feature, layer) => {
      const place = areas.get(feature.properties.country);
      if (place) {
        areas.get(place.country).drawn = true;
        mark(layer, place, choose);
      }
    },
  }).addTo(map);
  points(leaflet, map, renderer, places, areas, choose);
  return map;
}

function points(leaflet, map, renderer, places, areas, choose) {
  const spots = places.rows.filter(place => place.precision === 'point');
  // States too small for the outlines: a dashed ring, which says "somewhere here".
  const rings = [...areas.values()].filter(place => !place.drawn && place.latitude !== undefined);
  const most = Math.max(1, ...spots.map(place => place.count));
  for (const place of [...spots].sort((a, b) => b.count - a.count)) {
    mark(leaflet.circleMarker([place.latitude, place.longitude], {
      renderer, radius: 4 + 10 * Math.sqrt(place.count / Math.max(most, 12)), color: '#fff', weight: 1, fillColor: POINT, fillOpacity: 0.75,
    }), place, choose).addTo(map);
  }
  for (const place of rings) {
    mark(leaflet.circleMarker([place.latitude, place.longitude], {
      renderer, radius: 12, color: AREA, weight: 2, dashArray: '4 3', fillColor: AREA, fillOpacity: 0.15,
    }), place, choose).addTo(map);
  }
  const all = [...spots, ...rings].map(place => [place.latitude, place.longitude]);
  if (all.length > 1) {
    map.fitBounds(leaflet.latLngBounds(all).pad(0.2), { maxZoom: 5 });
  } else if (all.length) {
    map.setView(all[0], 4);
  }
}

function mark(layer, place, choose) {
  const text = el('span', {}, `${place.label}: ${number(place.count)} (${t(`exact.${place.precision}`)})`);
  return layer.bindTooltip(text).on('click', () => choose(place));
}
