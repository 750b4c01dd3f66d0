import type { RowOutcome, RowsFunction } from './batch/csv-batch.ts';
import type { CsvHeader } from './batch/row-writer.ts';

/** A place as GET /v1/search shows it. */
export interface FoundPlace {
  readonly geometry: { readonly coordinates: readonly number[] };
  readonly properties: {
    readonly label: string;
    readonly matchType: string;
    readonly score: number;
    readonly accuracyMeters: number;
    readonly because: readonly string[];
    readonly assetId: string | null;
  };
}

/** The places that a text means, best first, here or on a server. */
export type Find = (text: string, limit: number) => Promise<readonly FoundPlace[]>;

// A server is asked for this many rows at once.
const AT_ONCE = 8;
const LONGEST_TEXT = 500;
// U+0000 and half a surrogate pair, which a server refuses.
const UNSENDABLE = /[\0\p{Surrogate}]/gu;

/** Locates rows by their column `text`. A text that means nothing here is no fault: its match_type is `none`. */
export function locateRows(find: Find, header: CsvHeader): RowsFunction {
  const textAt = header.position('text');
  const locate = async (fields: readonly string[]): Promise<RowOutcome> => {
    const text = (fields[textAt] ?? '').replace(UNSENDABLE, ' ').trim();
    if (text === '') return { bad: 'text is missing' };
    if (text.length > LONGEST_TEXT) return { bad: `text is longer than ${LONGEST_TEXT} characters` };
    const [best, second] = await find(text, 2);
    return best === undefined ? nothing('nothing of this name is known') : outputs(best, second);
  };
  return async (rows) => {
    const outcomes: RowOutcome[] = [];
    for (let i = 0; i < rows.length; i += AT_ONCE)
      outcomes.push(...(await Promise.all(rows.slice(i, i + AT_ONCE).map(locate))));
    return outcomes;
  };
}

const nothing = (because: string): RowOutcome => ['none', '', '', '', '', '', '', because];

/** The values of LOCATE_OUTPUTS. 7 digits of a degree are a centimeter. */
function outputs({ geometry, properties }: FoundPlace, second: FoundPlace | undefined): RowOutcome {
  const { matchType, accuracyMeters, score, label, assetId, because } = properties;
  const [lon, lat] = geometry.coordinates.map((degrees) => String(Number(degrees.toFixed(7))));
  const isTied = second !== undefined && second.properties.score.toFixed(3) === score.toFixed(3);
  const reasons = isTied ? [...because, `${second.properties.label} fits as well`] : because;
  return [matchType, lon!, lat!, String(accuracyMeters), score.toFixed(3), label, assetId ?? '', reasons.join('; ')];
}
