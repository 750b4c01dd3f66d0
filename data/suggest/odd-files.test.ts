import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { seededRandom } from '../../engine/spatial/seeded-geometry.ts';
import { plainOf } from './field.ts';
import { SuggestFolder } from './suggest-testing.ts';

const SEEDS = 60;
const NAMES = [
  ...[
    'id',
    'ID',
    'OBJECTID',
    'name',
    'NAME',
    'type',
    'status',
    'OWNER',
    'agency',
    'opened',
    'closed_dt',
    'lon',
    'lat',
    'X',
    'Y',
    'Latitude',
  ],
  ...[
    'Longitude',
    'email',
    '2016',
    'a: b',
    '#',
    '- x',
    'null',
    'yes',
    '__proto__',
    'constructor',
    'all',
    ' padded ',
    '"',
    "'",
    '{',
    '[',
    '*',
  ],
  ...[
    'Straße',
    '電話',
    '😀',
    'x\u2028y',
    'STREET',
    'LFROMADD',
    'LTOADD',
    'INSTALL_DATE',
    'MATERIAL',
    'the_geom',
    'service',
    'address',
    'from',
  ],
];
const VALUES = [
  ...[
    '',
    '',
    'a',
    'b',
    '1',
    '2',
    '43.05',
    '-76.15',
    '0',
    '4/5/2016',
    '2016-04-05',
    '4/15/2016 7:54',
    'Open',
    'Closed',
    'YES',
    'null',
    '~',
  ],
  ...[
    'a: b',
    '# x',
    '- y',
    '"',
    "'",
    '[]',
    '{}',
    '{"a":1}',
    '*x',
    '&y',
    '!z',
    '%',
    '@',
    'x\ny',
    'x\u2028',
    '__proto__',
    'constructor',
    'Ünïcödé',
  ],
  ...[
    '電話',
    '😀',
    'a@example.org',
    '315-555-0100',
    'POINT (-76 43)',
    'POLYGON ((0 0, 1 0, 1 1, 0 0))',
    'Infinity',
    'NaN',
    '1e400',
    'x'.repeat(300),
  ],
  ...[
    'City of Calder',
    'PARKS',
    'unknown',
    '!!!',
    '???',
    'null',
    'STATE',
    '99999999999999999999',
    '-0',
    '1970-01-01T00:00:00Z',
    '9999',
    'LED',
  ],
];
const FILES = [
  '311_requests',
  'parks',
  'street lights',
  'city_boundary',
  'WaterMains',
  'main_breaks',
  '2016',
  'ratings',
  '- #x',
  'ä',
  'null',
  'trees',
];

/** Files that no city would write, and some that all do. */
const oddFiles = (seed: number): Readonly<Record<string, string>> => {
  const random = seededRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const files: Record<string, string> = {};
  for (let f = 0; f < 1 + Math.floor(random() * 4); f += 1) {
    const names = [...new Set(Array.from({ length: 1 + Math.floor(random() * 8) }, () => pick(NAMES)))];
    const few = Array.from({ length: 4 }, () => pick(VALUES));
    // A column is an id, a category or a mixture.
    const kinds = names.map(() => Math.floor(random() * 3));
    const rows = Array.from({ length: Math.floor(random() * 30) }, (_, i) =>
      names.map((_, c) => (kinds[c] === 0 ? `${pick(['', 'N'])}${i}` : pick(kinds[c] === 1 ? few : VALUES))),
    );
    const name = pick(FILES);
    if (random() < 0.5)
      files[`${name}.csv`] = [names, ...rows]
        .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
        .join('\n');
    else {
      const features = rows.map((row) => ({
        type: 'Feature',
        properties: Object.fromEntries(names.map((column, c) => [column, row[c]])),
        geometry: geometryOf(random),
      }));
      files[`${name}.geojson`] = JSON.stringify({ type: 'FeatureCollection', features });
    }
  }
  return files;
};

const geometryOf = (random: () => number): object | null => {
  const [lon, lat] = [-76 + random() * 0.1, 43 + random() * 0.1];
  const kind = Math.floor(random() * 5);
  if (kind === 0) return { type: 'Point', coordinates: [lon, lat] };
  if (kind === 1)
    return {
      type: 'LineString',
      coordinates: [
        [lon, lat],
        [lon + 0.01, lat],
      ],
    };
  if (kind === 2)
    return {
      type: 'Polygon',
      coordinates: [
        [
          [lon, lat],
          [lon + 0.01, lat],
          [lon, lat + 0.01],
          [lon, lat],
        ],
      ],
    };
  return kind === 3 ? null : { type: 'Point', coordinates: [1_165_000, 1_872_000] };
};

describe('a suggestion for odd files', () => {
  it(`is always one that the importer takes, and says what was meant, for ${SEEDS} seeds`, async () => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const folder = new SuggestFolder();
      try {
        const { suggestion, yaml } = await folder.suggest(oddFiles(seed), seed % 5 === 0 ? '電話' : 'calder');
        const read = await folder.read();
        expect({ seed, problems: read.kind === 'broken' ? read.problems : [] }).toEqual({ seed, problems: [] });
        const written = parse(yaml) as Record<string, readonly object[] | undefined>;
        for (const section of ['layers', 'assets', 'inspections', 'requests'] as const) {
          const meant = suggestion.entries
            .filter((entry) => entry.section === section)
            .map(({ fields }) => plainOf(fields));
          expect(written[section] ?? []).toEqual(meant);
        }
      } finally {
        folder.remove();
      }
    }
  });
});
