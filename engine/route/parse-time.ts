import type { Field } from './field.ts';
import type { Condition } from './rule.ts';

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MINUTES_A_DAY = 24 * 60;
// 29 February is a day of some years; a season may begin or end on it in all of them, since days are compared as numbers.
const LONGEST_MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `season: { from: "11-01", to: "04-15" }` */
export const parseSeason = (field: Field): Condition | null => {
  if (field.keys(['from', 'to'], 'season') === null) return null;
  const from = parseDayOfYear(field.child('from'));
  const to = parseDayOfYear(field.child('to'));
  return from === null || to === null ? null : { kind: 'season', from, to };
};

const parseDayOfYear = (field: Field): number | null => {
  const text = field.text('a day of the year like "11-01" (month-day)');
  if (text === null) return null;
  const [, month = 0, day = 0] = /^(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  const isDay = day >= 1 && day <= (LONGEST_MONTH_DAYS[month - 1] ?? 0);
  return isDay
    ? month * 100 + day
    : field.fail(`a day of the year is "MM-DD", like "11-01", not ${JSON.stringify(text)}`);
};

/** `hours: { from: "22:00", to: "06:00" }`; "24:00" may end it. */
export const parseHours = (field: Field): Condition | null => {
  if (field.keys(['from', 'to'], 'hours') === null) return null;
  const fromMinute = parseMinute(field.child('from'), MINUTES_A_DAY - 1);
  const toMinute = parseMinute(field.child('to'), MINUTES_A_DAY);
  if (fromMinute === null || toMinute === null) return null;
  if (fromMinute === toMinute)
    return field.fail('hours that begin and end at the same time are none or all: say which');
  return { kind: 'hours', fromMinute, toMinute };
};

const parseMinute = (field: Field, latest: number): number | null => {
  const text = field.text('a time of day like "22:00"');
  if (text === null) return null;
  const [, hour = Number.NaN, minute = Number.NaN] = /^(\d\d):([0-5]\d)$/.exec(text)?.map(Number) ?? [];
  const minuteOfDay = hour * 60 + minute;
  return minuteOfDay <= latest
    ? minuteOfDay
    : field.fail(`a time of day is "HH:MM", like "22:00", not ${JSON.stringify(text)}`);
};

/** `weekdays: [sat, sun]` */
export const parseWeekdays = (field: Field): Condition | null => {
  const days = field.oneOrMany('weekdays', (day) => day.name('weekday', 'weekdays', WEEKDAYS));
  return days === null ? null : { kind: 'weekdays', days: days.map((day) => WEEKDAYS.indexOf(day)) };
};

/** `validFrom` and `validUntil`: a date, or an instant with its offset. Missing: null. */
export const parseMoment = (field: Field): { readonly moment: string | null } | null => {
  if (!field.isGiven) return { moment: null };
  const text = field.text('a date like "2026-11-01"');
  if (text === null) return null;
  const isMoment = isCalendarDate(text.slice(0, 10)) && (text.length === 10 || isInstant(text));
  if (isMoment) return { moment: text };
  return field.fail(`a date is "YYYY-MM-DD" or "YYYY-MM-DDTHH:MM:SSZ", not ${JSON.stringify(text)}`);
};

const isInstant = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text));

/** Date.UTC rolls 30 February over into March: a date is real if it comes back as itself. */
const isCalendarDate = (text: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).getUTCDate() === day && new Date(ms).getUTCMonth() === month - 1;
};
