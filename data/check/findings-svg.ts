import type { Geometry, Position } from 'geojson';
import type { Finding } from '../../engine/check/finding.ts';
import type { Layer } from '../../engine/route/city.ts';

const TILE = 420;
const COLUMNS = 5;
const CAPTION = 44;

type Box = readonly [west: number, south: number, east: number, north: number];

const positionsOf = (geometry: Geometry): readonly Position[] =>
  geometry.type === 'GeometryCollection'
    ? geometry.geometries.flatMap(positionsOf)
    : (flat(geometry.coordinates) as readonly Position[]);

const flat = (coordinates: unknown): unknown[] =>
  Array.isArray(coordinates) && typeof coordinates[0] === 'number'
    ? [coordinates]
    : (coordinates as unknown[]).flatMap(flat);

/** Each finding in a picture of its own: red on the outlines of its layer (blue) and of the one it is told against (green). */
export function findingsSvg(findings: readonly Finding[], layers: readonly Layer[]): string {
  const rows = Math.ceil(findings.length / COLUMNS);
  const pictures = findings.map((finding, i) => {
    const at = `translate(${(i % COLUMNS) * TILE}, ${Math.floor(i / COLUMNS) * (TILE + CAPTION)})`;
    return `<g transform="${at}">${pictureOf(finding, layers, `clip${i}`, i + 1)}</g>`;
  });
  const size = `width="${COLUMNS * TILE}" height="${rows * (TILE + CAPTION)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="sans-serif" font-size="12">
<rect width="100%" height="100%" fill="white"/>
${pictures.join('\n')}
</svg>
`;
}

function pictureOf(finding: Finding, layers: readonly Layer[], clip: string, number: number): string {
  const box = widened(boxOf(positionsOf(finding.geometry!)));
  const outlines = (
    [
      ['otherLayer', '#2a9d3a', 4],
      ['layer', '#1f4fd8', 1.5],
    ] as const
  ).map(([key, color, width]) => {
    const layer = layers.find(({ id }) => id === finding[key]);
    const paths = (layer?.jurisdictions ?? []).map(({ geometry }) => pathOf(geometry, box)).join('');
    return `<path d="${paths}" fill="none" stroke="${color}" stroke-width="${width}"/>`;
  });
  const caption = `${number}. ${finding.layer}: ${finding.kind}, ${Math.round(finding.areaSquareMeters ?? 0).toLocaleString('en-US')} m2`;
  return `<clipPath id="${clip}"><rect x="4" y="4" width="${TILE - 8}" height="${TILE - 8}"/></clipPath>
<g clip-path="url(#${clip})"><path d="${pathOf(finding.geometry!, box)}" fill="#e63946" fill-opacity="0.55" fill-rule="evenodd"/>${outlines.join('')}
<circle cx="${xOf(finding.lon!, box)}" cy="${yOf(finding.lat!, box)}" r="4"/></g>
<rect x="4" y="4" width="${TILE - 8}" height="${TILE - 8}" fill="none" stroke="#999"/>
<text x="8" y="${TILE + 14}">${caption}</text><text x="8" y="${TILE + 30}">${finding.lon!.toFixed(5)}, ${finding.lat!.toFixed(5)}</text>`;
}

const boxOf = (positions: readonly Position[]): Box => [
  Math.min(...positions.map(([lon]) => lon!)),
  Math.min(...positions.map(([, lat]) => lat!)),
  Math.max(...positions.map(([lon]) => lon!)),
  Math.max(...positions.map(([, lat]) => lat!)),
];

/** As wide as high on the ground, and a quarter wider than the finding. */
function widened([west, south, east, north]: Box): Box {
  const lonScale = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const half = (1.25 * Math.max((east - west) * lonScale, north - south)) / 2;
  const [lon, lat] = [(west + east) / 2, (south + north) / 2];
  return [lon - half / lonScale, lat - half, lon + half / lonScale, lat + half];
}

const xOf = (lon: number, [west, , east]: Box): string => (((lon - west) / (east - west)) * TILE).toFixed(1);
const yOf = (lat: number, [, south, , north]: Box): string => (((north - lat) / (north - south)) * TILE).toFixed(1);

function pathOf(geometry: Geometry, box: Box): string {
  const line = (positions: readonly Position[]): string =>
    `M${positions.map(([lon, lat]) => `${xOf(lon!, box)} ${yOf(lat!, box)}`).join('L')}`;
  switch (geometry.type) {
    case 'Polygon':
    case 'MultiLineString':
      return geometry.coordinates.map(line).join('');
    case 'MultiPolygon':
      return geometry.coordinates.flat().map(line).join('');
    default:
      return '';
  }
}
