import { SourceError } from '../source-error.ts';
import type { RowOutcome } from '../source-row.ts';
import { UNDECODABLE } from './decode-text.ts';
import { type JsonElement, JsonElements } from './json-elements.ts';
import { crsOfMember, recordOfObject, recordOfText } from './json-record.ts';
import type { JsonOptions } from './read-ndjson.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * A GeoJSON document: a FeatureCollection, a Feature or a bare geometry, also an array of Features or flat objects; a batch
 * for every chunk. A bad feature is rejected with its number; a document that breaks off or is none throws a SourceError
 * after what could be read.
 */
export async function* readGeojson(texts: AsyncIterable<string>, options: JsonOptions): AsyncGenerator<RowOutcome[]> {
  const elements = new JsonElements(options.maxRecordLength);
  let feature = 0;
  let crs: string | undefined;
  let isOpen = false;
  const outcome = (element: JsonElement): RowOutcome => {
    feature += 1;
    const position = { file: options.name, feature };
    if ('text' in element) return recordOfText(element.text, position, crs);
    return { kind: 'rejected', rejected: { position, reason: element.problem, fields: {} } };
  };
  for await (const text of texts) {
    const found = elements.push(text);
    if (elements.isTooLong) throw new SourceError(options.name, tooLong(options));
    if (!isOpen && elements.hasElements) {
      isOpen = true;
      crs = crsOfMember(collectionOf(elements.prologue, options.name).crs);
    }
    yield found.map(outcome);
  }
  if (isOpen) checkEnd(elements, feature, crs, options.name);
  else yield [wholeDocument(elements, options.name)];
}

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
  if (elements.epilogue === '') {
    throw new SourceError(name, `the file ends inside feature ${feature + 1}: it is cut off`);
  }
  if (elements.epilogue.trim() === ']') {
    if (elements.prologue.trimStart().startsWith('[')) return;
    throw new SourceError(name, 'the file ends after its last feature without a closing brace: it is cut off');
  }
  const after = parseDocument(`{"features":[${elements.epilogue}`, name) as JsonObject;
  const late = crsOfMember(after.crs);
  if (late === undefined || late === crs) return;
  throw new SourceError(name, `its \`crs\` member (${late}) comes after the features: state it as \`crs: ${late}\``);
};

const wholeDocument = (elements: JsonElements, name: string): RowOutcome => {
  if (elements.prologue.trim() === '') throw new SourceError(name, 'the file is empty');
  if (!elements.isComplete) throw new SourceError(name, 'the file ends inside its first object: it is cut off');
  const document = parseDocument(elements.prologue, name) as JsonObject;
  if (document.type === 'FeatureCollection')
    throw new SourceError(name, "the FeatureCollection has no array 'features'");
  if (document.type === 'Topology') throw new SourceError(name, 'this is TopoJSON: convert it to GeoJSON');
  return recordOfObject(document, { file: name, feature: 1 }, undefined);
};
