import { serviceColumn, statusColumn } from './category.ts';
import type { DateRoles } from './date-roles.ts';
import type { FileProfile } from './file-profile.ts';
import { guessId } from './id-guess.ts';
import type { PlaceGuess } from './place-guess.ts';
import { statusMeaning } from './status-guess.ts';
import { hasWord } from './words.ts';

/** What becomes of a file. `table`: rows without place or id, of which only a join can say what they are about. */
export type Kind = 'layer' | 'asset' | 'request' | 'table';

// Polygons that are things, not areas somebody governs.
const THINGS = [
  'building',
  'footprint',
  'sidewalk',
  'pavement',
  'pond',
  'parking',
  'driveway',
  'bridge',
  'playground',
  'roof',
  'structure',
  'curb',
  'median',
];
const REPORTS = [
  'request',
  'complaint',
  'report',
  'case',
  'incident',
  'ticket',
  'call',
  'issue',
  'enquiry',
  'inquiry',
  'violation',
  'problem',
  'break',
  'leak',
  'pothole',
  'graffiti',
  'outage',
  'spill',
  'sighting',
  'animal',
  'sanitation',
  'cave',
  'in',
];
const INVENTORY = [
  'material',
  'diameter',
  'size',
  'install*',
  'own*',
  'length',
  'manufacturer',
  'model',
  'wattage',
  'species',
  'width',
  'depth',
  'height',
  'maint*',
  'condition',
  'status',
  'type',
  'class',
];
// Enough evidence that rows are reports: their date and one thing more.
const ENOUGH = 3;

/** Polygons are a layer, lines and points assets, unless the rows have the dates and columns of reports. */
export const guessKind = (
  profile: FileProfile,
  place: PlaceGuess,
  dates: DateRoles,
  subject: readonly string[],
): Kind => {
  if (place.shape === 'polygon') return subject.some((word) => THINGS.includes(word)) ? 'asset' : 'layer';
  if (place.shape === 'line') return 'asset';
  if (reportEvidence(profile, dates, subject) >= ENOUGH) return 'request';
  if (place.shape === 'point' || place.needsCrs) return 'asset';
  const hasInventory = profile.columns.some(({ name, filled }) => filled > 0 && hasWord(name, INVENTORY));
  return hasInventory && guessId(profile, subject).column !== null && profile.rows > 1 ? 'asset' : 'table';
};

/** The more, the likelier rows are reports; without a date that could be theirs 0. */
const reportEvidence = (profile: FileProfile, { reported, closed }: DateRoles, subject: readonly string[]): number => {
  if (reported === null) return 0;
  const status = statusColumn(profile.columns);
  const hasStatus = status?.values.some(({ value }) => statusMeaning(value).isSure) ?? false;
  const isReport = subject.some((word) => REPORTS.includes(word)) || hasWord(profile.file, ['311']);
  return (
    (reported.isNamed ? 2 : 1) +
    (closed === null ? 0 : 1) +
    (hasStatus ? 1 : 0) +
    (serviceColumn(profile.columns) === null ? 0 : 1) +
    (isReport ? 2 : 0)
  );
};

const OF_AN_ASSET = [
  'break',
  'inspection',
  'rating',
  'condition',
  'test',
  'maintenance',
  'flushing',
  'repair',
  'reading',
  'assessment',
  'survey',
  'pci',
  'failure',
];

/** Whether a file is about what happened to assets, so that its rows are kept with them. */
export const isAboutAssets = (subject: readonly string[]): boolean =>
  subject.some((word) => OF_AN_ASSET.includes(word) || OF_AN_ASSET.includes(word.replace(/s$/, '')));
