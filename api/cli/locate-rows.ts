import type { RowsFunction } from './batch/csv-batch.ts';
import type { CsvHeader } from './batch/row-writer.ts';
import { NO_MATCH } from './locate-outputs.ts';

/** A place as GET /v1/search shows it. */
export interface FoundPlace {
  readonly geometry: { readonly coordinates: readonly number[] };
  readonly properties: {
    readonly label: string;
    readonly matchType: string;
    readonly score: number;
    readonly accuracyMeters: number;
    readonly because: readonly string[];
    readonly changed: readonly { readonly part: string; readonly said: string; readonly used: string }[];
    readonly assetId: string | null;
  };
}

/** The places that each of some texts means, best first, `limit` of each at most, here or on a server. */
export type FindAll = (texts: readonly string[], limit: number) => Promise<readonly (readonly FoundPlace[])[]>;

const LONGEST_TEXT = 500;
// U+0000 and half a surrogate pair, which a server refuses.
const UNSENDABLE = /[\0\p{Surrogate}]/gu;

/**
 * Locates rows by their column `text`. A text that means nothing here is no fault: its match_type is `none`.
 * `onFound` is told the match_type of each row that is not bad.
 */
export function locateRows(find: FindAll, header: CsvHeader, onFound: (matchType: string) => void): RowsFunction {
  const textAt = header.position('text');
  return async (rows) => {
    const read = rows.map((fields) => textOf(fields[textAt] ?? ''));
    const texts = read.filter((text): text is string => typeof text === 'string');
    const found = await find(texts, 2);
    let next = 0;
    return read.map((text) => {
      if (typeof text !== 'string') return text;
      const outcome = outcomeOf(found[next++] ?? []);
      onFound(outcome[0]!);
      return outcome;
    });
  };
}

function textOf(field: string): string | { readonly bad: string } {
  const text = field.replace(UNSENDABLE, ' ').trim();
  if (text === '') return { bad: 'text is missing' };
  return text.length > LONGEST_TEXT ? { bad: `text is longer than ${LONGEST_TEXT} characters` } : text;
}

const outcomeOf = ([best, second]: readonly FoundPlace[]): readonly string[] =>
  best === undefined ? [NO_MATCH, '', '', '', '', '', '', 'nothing of this name is known'] : outputs(best, second);

/** The values of LOCATE_OUTPUTS. 7 digits of a degree are a centimeter. */
function outputs({ geometry, properties }: FoundPlace, second: FoundPlace | undefined): readonly string[] {
  const { matchType, accuracyMeters, score, label, assetId, because } = properties;
  const [lon, lat] = geometry.coordinates.map((degrees) => String(Number(degrees.toFixed(7))));
  const isTied = second !== undefined && second.properties.score.toFixed(3) === score.toFixed(3);
  const reasons = isTied ? [...because, `${second.properties.label} fits as well`] : because;
  return [matchType, lon!, lat!, String(accuracyMeters), score.toFixed(3), label, assetId ?? '', reasons.join('; ')];
}
