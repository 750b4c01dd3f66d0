/** What a date text says on the calendar and clock; `offsetMinutes` null: it names no zone. */
export interface CalendarTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly offsetMinutes: number | null;
}

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'millisecond' | 'offsetMinutes' | 'afternoon';

interface Token {
  readonly pattern: string;
  readonly part: Part | null;
  readonly read: (text: string) => number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
// As in POSIX strptime and most spreadsheets: 69 is 1969, 68 is 2068.
const CENTURY_PIVOT = 69;

const number = (part: Part, pattern: string): Token => ({ part, pattern, read: Number });
const monthName: Token = {
  part: 'month',
  pattern: '([A-Za-z]{3,9})\\.?',
  read: (text) => MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1,
};

/** Tokens as in Luxon and Unicode TR 35; one digit also stands for two where files are careless about it. */
const TOKENS: Readonly<Record<string, Token>> = {
  yyyy: number('year', '(\\d{4})'),
  yy: {
    part: 'year',
    pattern: '(\\d{2})',
    read: (text) => Number(text) + (Number(text) < CENTURY_PIVOT ? 2000 : 1900),
  },
  MMMM: monthName,
  MMM: monthName,
  MM: number('month', '(\\d{1,2})'),
  M: number('month', '(\\d{1,2})'),
  dd: number('day', '(\\d{1,2})'),
  d: number('day', '(\\d{1,2})'),
  HH: number('hour', '(\\d{1,2})'),
  H: number('hour', '(\\d{1,2})'),
  hh: number('hour', '(\\d{1,2})'),
  h: number('hour', '(\\d{1,2})'),
  mm: number('minute', '(\\d{1,2})'),
  m: number('minute', '(\\d{1,2})'),
  ss: number('second', '(\\d{1,2})'),
  s: number('second', '(\\d{1,2})'),
  SSS: { part: 'millisecond', pattern: '(\\d{1,9})', read: (text) => Math.floor(Number(`0.${text}`) * 1000) },
  a: { part: 'afternoon', pattern: '([AaPp])\\.?[Mm]\\.?', read: (text) => (text.toLowerCase() === 'p' ? 1 : 0) },
  EEEE: { part: null, pattern: '[A-Za-z]+', read: Number },
  EEE: { part: null, pattern: '[A-Za-z]+\\.?', read: Number },
  ZZ: { part: 'offsetMinutes', pattern: '(Z|[+-]\\d{2}(?::?\\d{2})?)', read: (text) => offsetMinutesOf(text) },
};
const TOKEN = /'([^']*)'|yyyy|yy|M{1,4}|d{1,2}|H{1,2}|h{1,2}|mm?|ss?|SSS|a|EEEE?|Z{1,3}|[A-Za-z]|[^A-Za-z']+/g;
const COMPACT_PARTS = new Set(['MM', 'dd', 'HH', 'hh', 'mm', 'ss']);

/** Minutes east of Greenwich of `Z`, `+01`, `-0530`, `+05:30`. */
export const offsetMinutesOf = (text: string): number => {
  if (text === 'Z' || text === 'z') return 0;
  const digits = text.slice(1).replace(':', '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || 0);
  return text.startsWith('-') ? -minutes : minutes;
};

/**
 * Compiles a format such as `M/d/yyyy H:mm` to a parser that gives null for a text of another form; what is not named is
 * the first of its kind (January, day 1, 0 o'clock). Whether the date exists is not checked here. Throws RangeError naming
 * the token that is not known. Tokens: yyyy yy MMMM MMM MM M dd d EEE EEEE H h m s (doubled or not) SSS a Z, 'text'.
 */
export const compileDateFormat = (format: string): ((text: string) => CalendarTime | null) => {
  const parts: Token[] = [];
  let pattern = '';
  for (const [piece, quoted] of format.matchAll(TOKEN)) {
    const token = TOKENS[/^Z+$/.test(piece) ? 'ZZ' : piece];
    if (quoted !== undefined || /^[^A-Za-z]/.test(piece)) pattern += literal(quoted ?? piece);
    else if (token === undefined) throw new RangeError(`unknown date token '${piece}' in format '${format}'`);
    else {
      // Without a separator before or after it only the full width tells where a number ends (yyyyMMdd).
      const isGlued = COMPACT_PARTS.has(piece) && isGluedIn(format, piece);
      pattern += isGlued ? token.pattern.replace('{1,2}', '{2}') : token.pattern;
      if (token.part !== null) parts.push(token);
    }
  }
  if (!parts.some(({ part }) => part === 'year'))
    throw new RangeError(`date format '${format}' names no year (yyyy or yy)`);
  const regexp = new RegExp(`^${pattern}$`);
  return (text) => read(regexp.exec(text), parts);
};

const isGluedIn = (format: string, piece: string): boolean => {
  const at = format.indexOf(piece);
  return /[A-Za-z]/.test(format[at - 1] ?? '') || /[A-Za-z]/.test(format[at + piece.length] ?? '');
};

const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(/\s+/g, '\\s+');

type Writable = { -readonly [Key in keyof CalendarTime]: CalendarTime[Key] };

const read = (match: RegExpExecArray | null, tokens: readonly Token[]): CalendarTime | null => {
  if (match === null) return null;
  const found: Writable = {
    year: 0,
    month: 1,
    day: 1,
    hour: 0,
    minute: 0,
    second: 0,
    millisecond: 0,
    offsetMinutes: null,
  };
  let afternoon: number | null = null;
  for (let i = 0; i < tokens.length; i += 1) {
    const { part, read: readPart } = tokens[i]!;
    const value = readPart(match[i + 1]!);
    if (part === 'afternoon') afternoon = value;
    else found[part!] = value;
  }
  if (afternoon === null) return found;
  if (found.hour < 1 || found.hour > 12) return null;
  found.hour = (found.hour % 12) + 12 * afternoon;
  return found;
};
