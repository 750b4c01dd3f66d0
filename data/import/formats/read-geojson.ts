import { BrokenOffError, SourceError } from '../source-error.ts';
import type { RowOutcome } from '../source-row.ts';
import { UNDECODABLE } from './decode-text.ts';
import { crsOfSpatialReference } from './esri-feature.ts';
import { TOO_DEEP } from './json-depth.ts';
import { type JsonElement, JsonElements } from './json-elements.ts';
import { crsOfMember, recordOfObject, recordOfText } from './json-record.ts';
import type { JsonOptions } from './read-ndjson.ts';

type JsonObject = Readonly<Record<string, unknown>>;

const AGAIN = 'download it again';
const PAGED =
  'the service gave only its first features (`exceededTransferLimit`): fetch the others (resultOffset) and put them into one file';
const MAX_QUOTED = 200;

/**
 * A GeoJSON document: a FeatureCollection, a Feature or a bare geometry, also an array of Features or flat objects, also
 * Esri's FeatureSet, whose features stand in an array of the same name; a batch for every chunk. A bad feature is rejected with its number; a document that breaks off or is none throws a SourceError
 * after what could be read.
 */
export async function* readGeojson(texts: AsyncIterable<string>, options: JsonOptions): AsyncGenerator<RowOutcome[]> {
  const elements = new JsonElements(options.maxRecordLength);
  let feature = 0;
  let crs: string | undefined;
  let isOpen = false;
  let paged = false;
  const outcome = (element: JsonElement): RowOutcome => {
    feature += 1;
    const position = { file: options.name, feature };
    if ('text' in element) return recordOfText(element.text, position, crs);
    return { kind: 'rejected', rejected: { position, reason: element.problem, fields: {} } };
  };
  for await (const text of texts) {
    const found = elements.push(text);
    if (elements.isPrologueTooDeep) throw new SourceError(options.name, `the JSON is ${TOO_DEEP}: this is no data`);
    if (elements.isTooLong) throw new SourceError(options.name, tooLong(options));
    if (!isOpen && elements.hasElements) {
      isOpen = true;
      const collection = collectionOf(elements.prologue, options.name);
      crs = crsOfCollection(collection);
      paged = isPaged(collection);
    }
    yield found.map(outcome);
  }
  if (isOpen) {
    checkEnd(elements, feature, crs, options.name);
    if (paged) throw new BrokenOffError(options.name, PAGED);
  } else yield [wholeDocument(elements, options.name)];
}

const crsOfCollection = (collection: JsonObject): string | undefined =>
  crsOfMember(collection.crs) ?? crsOfSpatialReference(collection.spatialReference);

/** ArcGIS servers say so beside the features, in GeoJSON sometimes among the properties of the collection. */
const isPaged = ({ exceededTransferLimit, properties }: JsonObject): boolean =>
  exceededTransferLimit === true || (properties as JsonObject | undefined)?.exceededTransferLimit === true;

const tooLong = (options: JsonOptions): string =>
  `no features begin within the first ${options.maxRecordLength} characters`;

/** The members before `features`. */
const collectionOf = (prologue: string, name: string): JsonObject => {
  const document = parseDocument(`${prologue}]${prologue.trimStart().startsWith('[') ? '' : '}'}`, name);
  return Array.isArray(document) ? {} : (document as JsonObject);
};

const parseDocument = (text: string, name: string): unknown => {
  try {
    return JSON.parse(text.replaceAll(UNDECODABLE, ''));
  } catch (cause) {
    throw new SourceError(name, `not valid JSON: ${(cause as Error).message}`, { cause });
  }
};

/** The members after `features`; a `crs` there comes too late for the rows that went out already. */
const checkEnd = (elements: JsonElements, feature: number, crs: string | undefined, name: string): void => {
  if (elements.isElementTooDeep)
    throw new SourceError(name, `feature ${feature + 1} is ${TOO_DEEP} and never ends: this is no data`);
  if (elements.epilogue === '') {
    throw new BrokenOffError(name, `the file ends inside feature ${feature + 1}: it is cut off; ${AGAIN}`);
  }
  if (elements.epilogue.trim() === ']') {
    if (elements.prologue.trimStart().startsWith('[')) return;
    throw new BrokenOffError(
      name,
      `the file ends after feature ${feature} without a closing brace: it is cut off; ${AGAIN}`,
    );
  }
  const after = parseEnd(elements.epilogue, feature, name);
  if (isPaged(after)) throw new BrokenOffError(name, PAGED);
  const late = crsOfCollection(after);
  if (late === undefined || late === crs) return;
  throw new SourceError(name, `its \`crs\` member (${late}) comes after the features: state it as \`crs: ${late}\``);
};

const parseEnd = (epilogue: string, feature: number, name: string): JsonObject => {
  try {
    return parseDocument(`{"features":[${epilogue}`, name) as JsonObject;
  } catch (cause) {
    const reason = `what stands behind the last feature (${feature}) is not JSON: if these are several documents, make a file of each`;
    throw new BrokenOffError(name, reason, { cause });
  }
};

const wholeDocument = (elements: JsonElements, name: string): RowOutcome => {
  if (elements.prologue.trim() === '') throw new SourceError(name, 'the file is empty');
  if (!elements.isComplete)
    throw new SourceError(name, `the file ends inside its first object: it is cut off; ${AGAIN}`);
  const document = parseDocument(elements.prologue, name) as JsonObject;
  if (document.type === 'FeatureCollection')
    throw new SourceError(name, "the FeatureCollection has no array 'features': export it again");
  if (document.type === 'Topology') throw new SourceError(name, 'this is TopoJSON: say `format: topojson`');
  const answer = errorAnswer(document);
  if (answer !== null)
    throw new SourceError(name, `a web service answered with an error instead of data (${answer}): ${AGAIN}`);
  return recordOfObject(document, { file: name, feature: 1 }, undefined);
};

/** What an ArcGIS server or another web service says in place of data; null if it is none. */
const errorAnswer = ({ type, error }: JsonObject): string | null => {
  if (type !== undefined || error === undefined || error === null) return null;
  const { code, message } = typeof error === 'object' ? (error as JsonObject) : { code: undefined, message: error };
  return [code, message ?? 'no message']
    .filter((part) => part !== undefined)
    .join(' ')
    .slice(0, MAX_QUOTED);
};
