/** What a file is that holds no records we read, and what its owner can do about it. */
export interface ForeignFile {
  readonly what: string;
  readonly advice: string;
}

interface Signature extends ForeignFile {
  /** Hexadecimal, from the first byte; `..` stands for any byte. */
  readonly bytes: string;
}

const unpack = 'unpack it and name the data file inside, or pack that as zip or gzip';
const asCsv = 'save the sheet as CSV (UTF-8)';
const notData = 'name the data file';
const toGeopackage = 'export the layer as GeoPackage, GeoJSON or a zipped shapefile';

const SIGNATURES: readonly Signature[] = [
  { bytes: '0000270a', what: 'a bare .shp', advice: 'zip it together with its .dbf and .prj' },
  { bytes: '25504446', what: 'a PDF document', advice: 'ask for the data behind it' },
  { bytes: '89504e47', what: 'a PNG image', advice: notData },
  { bytes: 'ffd8ff', what: 'a JPEG image', advice: notData },
  { bytes: '47494638', what: 'a GIF image', advice: notData },
  {
    bytes: '49492a00',
    what: 'a TIFF raster',
    advice: 'only points, lines and polygons are read: trace it to polygons',
  },
  {
    bytes: '4d4d002a',
    what: 'a TIFF raster',
    advice: 'only points, lines and polygons are read: trace it to polygons',
  },
  { bytes: '7f454c46', what: 'a program (ELF)', advice: notData },
  { bytes: '4d5a', what: 'a Windows program', advice: notData },
  { bytes: 'd0cf11e0a1b11ae1', what: 'an old Office file (.xls, .doc)', advice: asCsv },
  { bytes: '50415231', what: 'Apache Parquet', advice: toGeopackage },
  { bytes: '377abcaf271c', what: 'a 7-Zip archive', advice: unpack },
  { bytes: '526172211a07', what: 'a RAR archive', advice: unpack },
  { bytes: '425a68', what: 'a bzip2 archive', advice: unpack },
  { bytes: 'fd377a585a00', what: 'an xz archive', advice: unpack },
  { bytes: '28b52ffd', what: 'a Zstandard archive', advice: unpack },
  { bytes: '504d4447', what: 'a database dump', advice: 'export the table as CSV' },
];

const TAR_MAGIC_AT = 257;
const CONTROL_SHARE = 0.05;
const TITLE_LENGTH = 80;

/** What the first bytes of a file say that it is, if that is nothing we read; null where it may be data. */
export const foreignFile = (head: Uint8Array): ForeignFile | null => {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.length);
  const hex = bytes.toString('hex', 0, 16);
  const known = SIGNATURES.find((signature) => hex.startsWith(signature.bytes));
  // Two letters that a text may begin with as well: a program has zeros behind them.
  if (known !== undefined && (known.bytes.length > 6 || bytes.subarray(0, 64).includes(0))) return known;
  if (known?.bytes === 'ffd8ff') return known;
  if (bytes.toString('latin1', TAR_MAGIC_AT, TAR_MAGIC_AT + 5) === 'ustar')
    return { what: 'a tar archive', advice: unpack };
  return null;
};

/** The same by the text that a file begins with: pages and XML that are no KML. */
export const foreignText = (text: string): ForeignFile | null => {
  if (/^<(!doctype\s+html|html|head|body)\b/i.test(text)) return htmlPage(text);
  if (text.startsWith('%PDF')) return { what: 'a PDF document', advice: 'ask for the data behind it' };
  const root = text.startsWith('<') ? rootElement(text) : null;
  if (root === null || root === 'kml') return null;
  if (root === 'html') return htmlPage(text);
  return {
    what: `XML with the root <${root.slice(0, TITLE_LENGTH)}>`,
    advice: `of XML only KML is read: ${toGeopackage}`,
  };
};

const htmlPage = (text: string): ForeignFile => {
  const title = /<title[^>]*>\s*([^<]*?)\s*<\/title>/i.exec(text)?.[1];
  const named = title ? ` titled "${title.slice(0, TITLE_LENGTH)}"` : '';
  return {
    what: `a web page${named}, not data`,
    advice: 'the download failed or wanted a login: open it in a browser, then download the data again',
  };
};

/** Name of the first element without its prefix, past declarations, comments and the document type. */
export const rootElement = (text: string): string | null =>
  /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>)*<(?:[\w.-]+:)?([\w.-]+)/i.exec(
    text,
  )?.[1] ?? null;

/** Whether bytes that are no text in UTF-16 hold more control characters than any text does. */
export const isBinary = (head: Uint8Array): boolean => {
  let controls = 0;
  for (const byte of head) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 0x1e) controls += 1;
  }
  return controls > head.length * CONTROL_SHARE;
};
