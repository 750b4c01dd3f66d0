import { dateParser } from '../import/values.ts';
import type { ColumnProfile } from './column-profile.ts';
import { hasWord } from './words.ts';

/** How a column writes its dates. */
export interface DateGuess {
  readonly column: string;
  /** Null: ISO 8601, which needs no format. */
  readonly format: string | null;
  /** Every value would also be a date with day and month the other way round: nothing in the file decides. */
  readonly isAmbiguous: boolean;
}

const DAY_FIRST = ['d/M/yyyy', 'd.M.yyyy', 'd-M-yyyy', 'd/M/yy', 'd.M.yy', 'd-M-yy'];
const MONTH_FIRST = ['M/d/yyyy', 'M.d.yyyy', 'M-d-yyyy', 'M/d/yy', 'M.d.yy', 'M-d-yy'];
const CLOCKS = ['', ' H:mm', ' H:mm:ss', ' H:mm:ss.SSS', ' h:mm a', ' h:mm:ss a', ' h:mma', ', h:mm a', ', h:mm:ss a'];
const WORDED = ['MMM d, yyyy', 'MMM d yyyy', 'd MMM yyyy', 'd-MMM-yyyy', 'd-MMM-yy', 'd/MMM/yyyy', 'EEE MMM d yyyy'];
const OTHERS = ['M/yy', 'M/yyyy', 'M-yyyy', 'MMM yyyy', 'MMM-yy', 'yyyyMMdd', 'yyyyMMddHHmmss', 'yyyyMMdd HH:mm:ss'];

const withClocks = (dates: readonly string[]): readonly string[] =>
  dates.flatMap((date) => CLOCKS.map((clock) => date + clock));

const MIN_SHARE = 0.8;
const SAMPLED = 300;
// 1800 to 2100: what a date of a city's file can be.
const [EARLIEST_MS, LATEST_MS] = [Date.UTC(1800, 0), Date.UTC(2100, 0)];
const EARLIEST_EPOCH_MS = Date.UTC(1985, 0);

/** The dates of a column, null if it has none. `monthFirst`: what this country does, where the values leave it open. */
export const guessDate = (column: ColumnProfile, monthFirst: boolean): DateGuess | null => {
  const texts = column.sample.slice(0, SAMPLED);
  if (texts.length === 0 || !texts.some((text) => /\d/.test(text))) return null;
  if (isYear(texts, column.name)) return { column: column.name, format: null, isAmbiguous: false };
  const ordered = monthFirst ? [MONTH_FIRST, DAY_FIRST] : [DAY_FIRST, MONTH_FIRST];
  const formats = [null, ...ordered.flatMap(withClocks), ...withClocks(WORDED), ...OTHERS, ...epochs(texts)];
  let best: { format: string | null; dates: number } | null = null;
  for (const format of formats) {
    if (!mayFit(format, texts[0]!, column.name)) continue;
    const dates = datesOf(texts, format);
    if (dates > (best?.dates ?? 0)) best = { format, dates };
    if (best?.dates === texts.length) break;
  }
  if (best === null || best.dates < MIN_SHARE * texts.length) return null;
  const { format, dates } = best;
  const isAmbiguous = format !== null && /^(d.M|M.d)./.test(format) && datesOf(texts, turned(format)) === dates;
  return { column: column.name, format, isAmbiguous };
};

/** How many of the texts are dates of that form, in the years that a city's file can name. */
export const datesOf = (texts: readonly string[], format: string | null): number => {
  const parse = dateParser('UTC', format ?? undefined);
  return texts.filter((text) => {
    const ms = parse(text);
    return ms !== null && ms >= EARLIEST_MS && ms < LATEST_MS;
  }).length;
};

const turned = (format: string): string =>
  format.startsWith('d') ? format.replace(/^d(.)M/, 'M$1d') : format.replace(/^M(.)d/, 'd$1M');

/** A bare number is a date only where the column says so; ISO 8601 would take `1937` or `2116` for years. */
const mayFit = (format: string | null, first: string, name: string): boolean => {
  const isBare = /^\d+(\.\d+)?$/.test(first);
  if (format === null) return !isBare;
  if (/^yyyyMMdd/.test(format)) return isBare && hasWord(name, DATE_WORDS);
  return format === 'x' || format === 'X' ? isBare : !isBare;
};

const DATE_WORDS = [
  'date*',
  'dt',
  'time*',
  'day',
  'when',
  'at',
  'on',
  'year',
  'yr',
  'inst*',
  'open*',
  'clos*',
  'creat*',
];

/** `INSTALL_YEAR` 1937: a year of its own is a date where the column's name says that it is one. */
const isYear = (texts: readonly string[], name: string): boolean =>
  hasWord(name, ['year*', 'yr', 'install*', 'instal', 'built', 'constr*', 'laid', 'planted', 'date*']) &&
  texts.every((text) => /^(1[89]|20)\d\d$/.test(text));

/** Seconds or milliseconds since 1970, if every value is one of a year from 1985 on. */
const epochs = (texts: readonly string[]): readonly string[] => {
  const numbers = texts.map(Number);
  const areTimes = (unitMs: number): boolean =>
    numbers.every((number) => number * unitMs >= EARLIEST_EPOCH_MS && number * unitMs < LATEST_MS);
  return areTimes(1) ? ['x'] : areTimes(1000) ? ['X'] : [];
};
