import { accuracyReader } from './accuracy-reader.ts';
import { dateReader, Problem, requiredDateReader, requiredReader, textReader } from './column-reader.ts';
import type { RequestDataset } from './dataset.ts';
import { duplicateMarkReader } from './duplicate-mark-reader.ts';
import type { MappingContext } from './mapping-context.ts';
import { pastRoutingReader } from './past-routing-reader.ts';
import { placedReaders, pointOf, type ValuesReader } from './placed-readers.ts';

/** Rows of past requests. A row without coordinates, and every row of a file that has none, is a request without a place. */
export const requestReader = (source: RequestDataset, context: MappingContext, used: Set<string>): ValuesReader => {
  const { timeZone } = context;
  const service = requiredReader('service', source.service, used);
  const reportedAt = requiredDateReader('reportedAt', source.reportedAt, timeZone, used);
  const closedAt = dateReader('closedAt', source.closedAt, timeZone, used);
  const status = textReader(source.status, used);
  const texts = [source.address, source.description, source.agency].map((mapping) => textReader(mapping, used));
  const accuracy = accuracyReader(source.accuracyMeters, used);
  const pastRouting = pastRoutingReader(source, used);
  const duplicateMark = duplicateMarkReader(source, used);
  const placed = placedReaders(source, context, used);
  return (row) => {
    const geometry = pointOf(placed.geometry(row), 'a request');
    const [code, reportedAtMs, closedAtMs] = [service(row.fields), reportedAt(row.fields), closedAt(row.fields)];
    if (geometry instanceof Problem) return geometry;
    if (code instanceof Problem) return code;
    if (reportedAtMs instanceof Problem) return reportedAtMs;
    if (closedAtMs instanceof Problem) return closedAtMs;
    const isOpenUnsaid = source.closedAt !== undefined && closedAtMs === null;
    const statusText = source.status === undefined ? (isOpenUnsaid ? 'open' : 'closed') : statusOf(status(row.fields));
    const [address, description, agency] = texts.map((read) => read(row.fields)) as [Text, Text, Text];
    if (statusText instanceof Problem) return statusText;
    if (address instanceof Problem) return address;
    if (description instanceof Problem) return description;
    if (agency instanceof Problem) return agency;
    const accuracyMeters = accuracy(row.fields);
    if (accuracyMeters instanceof Problem) return accuracyMeters;
    const past = pastRouting(row.fields);
    if (past instanceof Problem) return past;
    const mark = duplicateMark(row.fields);
    if (mark instanceof Problem) return mark;
    const attributes = placed.attributes(row.fields, row.header);
    // Keys in alphabetical order: the content hash need not sort them.
    return {
      accuracyMeters,
      address,
      agency,
      answers: past.answers,
      attributes,
      closedAtMs,
      dataset: source.dataset,
      description,
      duplicateOf: mark.duplicateOf,
      firstAgency: past.firstAgency,
      geometry,
      isDuplicate: mark.isDuplicate,
      kind: 'request',
      reportedAtMs,
      service: code,
      stage: past.stage,
      status: statusText,
    };
  };
};

type Text = string | null | Problem;

const statusOf = (text: Text): 'open' | 'closed' | Problem => {
  if (text instanceof Problem) return text;
  const status = text?.toLowerCase();
  if (status === 'open' || status === 'closed') return status;
  return new Problem(`status ${text === null ? 'is blank' : `'${text}'`}: map it to open or closed`);
};
