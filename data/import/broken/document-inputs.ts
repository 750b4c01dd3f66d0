import type { BrokenInput } from './broken-input.ts';

const kml = (title: string, content: string | Uint8Array, keys?: string): BrokenInput => ({
  title,
  as: 'lights',
  file: 'lights.kml',
  content,
  ...(keys === undefined ? {} : { keys }),
});
const placemark = (id: string, coordinates: string, more = ''): string =>
  `<Placemark id="${id}">${more}<Point><coordinates>${coordinates}</coordinates></Point></Placemark>\n`;
const GOOD = [placemark('L1', '-76.191,43.001'), placemark('L2', '-76.192,43.002')] as const;
const document = (inside: string, declaration = ''): string =>
  `<?xml version="1.0"?>\n${declaration}<kml xmlns="http://www.opengis.net/kml/2.2"><Document>\n${inside}</Document></kml>`;

// Ten entities, each ten times the one before: ten thousand million times "lol" if they were expanded.
const LAUGHS = `<!DOCTYPE kml [<!ENTITY l0 "lol">${Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')}]>\n`;
const EXTERNAL = '<!DOCTYPE kml [<!ENTITY secret SYSTEM "file:///etc/passwd">]>\n';

/** KML and other XML. */
export const DOCUMENT_INPUTS: readonly BrokenInput[] = [
  kml('KML without placemarks', document('<GroundOverlay><name>Map</name></GroundOverlay>')),
  kml(
    'KML that only links to another file',
    document('<NetworkLink><Link><href>https://example.org/a.kml</href></Link></NetworkLink>'),
  ),
  kml('KML that is cut off', document(GOOD.join('')).slice(0, -60)),
  kml(
    'a placemark that is no valid XML',
    document(`${GOOD[0]}<Placemark id="L9"><name>A & B</name><b></Placemark>\n${GOOD[1]}`),
  ),
  kml('a placemark without a place', document(`${GOOD[0]}<Placemark id="L9"><name>x</name></Placemark>`)),
  kml(
    'coordinates that are no numbers',
    document(`${GOOD[0]}${placemark('L9', '-76.19 43.0')}${placemark('L8', 'west,north')}`),
  ),
  kml('an entity bomb (billion laughs)', document(`${GOOD[0]}${placemark('L9', '1,2', '<name>&l10;</name>')}`, LAUGHS)),
  kml(
    'an entity that asks for a file of the machine',
    document(`${GOOD[0]}${placemark('L9', '1,2', '<name>&secret;</name>')}`, EXTERNAL),
  ),
  kml('a namespace that nobody declared', document(`${placemark('L1', '-76.191,43.001', '<my:thing/>')}${GOOD[1]}`)),
  kml('elements nested a thousand levels deep', document('<Folder>'.repeat(1000))),
  kml('a folder that is not there', document(`<Folder><name>Lights</name>${GOOD[0]}</Folder>`), 'fileLayer: lamps'),
  kml('XML that is no KML', '<?xml version="1.0"?>\n<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml"/>'),
  kml(
    'Latin-1 that the XML states',
    Buffer.from(document(placemark('Caf\xe9', '-76.191,43.001')).replace('?>', ' encoding="ISO-8859-1"?>'), 'latin1'),
  ),
];
