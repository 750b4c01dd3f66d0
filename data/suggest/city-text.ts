import type { CitySuggestion, SuggestedEntry, SuggestedHead } from './suggestion.ts';
import { commentLines, fieldLines, flowText, itemLines, scalarText } from './yaml-text.ts';

export interface CityTextOptions {
  /** Folder of the files, relative to the YAML. */
  readonly source: string;
  /** The rule file beside the YAML; null: none is written. */
  readonly rules: string | null;
}

const HEAD = [
  'A first configuration, guessed from the files. Every line can be changed; what stands behind # is for you alone.',
  'Lines with TODO ask what no file could tell: search for them. Then see what the import would do:',
  '  npx bailiwick import THIS_FILE --dry-run',
];

const SECTIONS: Readonly<Record<SuggestedEntry['section'], string>> = {
  layers: 'Polygons: who governs where.',
  assets: 'Things that are maintained, with their owners.',
  inspections: 'What happened to those things: ratings, tests, breaks.',
  requests: 'What people reported in the past.',
};

/** A suggestion as the text of a city YAML. */
export const cityText = (
  { head, agencies, services, entries, unused }: CitySuggestion,
  options: CityTextOptions,
): string => {
  const lines = [
    ...HEAD.map((line) => `# ${line}`),
    ...headLines(head),
    `source: ${scalarText(options.source)} # the folder of the files, seen from here`,
    '',
    '# TODO: their right names, and how they are reached (phone: "311", url: "https://...")',
    'agencies:',
    ...agencies.flatMap(({ id, name, foundIn }) => listItem({ id, name }, foundIn)),
    '',
    '# What people can report. TODO: names that they understand; leave out what nobody reports',
    'services:',
    ...services.flatMap(({ code, name, foundIn }) => listItem({ code, name }, foundIn)),
    ...(Object.keys(SECTIONS) as SuggestedEntry['section'][]).flatMap((section) => sectionLines(section, entries)),
    ...(unused.length === 0 ? [] : ['', '# Not used:']),
    ...unused.flatMap(({ file, seen }) => commentLines(`${file}: ${seen}`, '')),
    '',
    options.rules === null
      ? '# rules: rules.yaml # who owns what; without rules nothing is routed'
      : `rules: ${scalarText(options.rules)}`,
  ];
  return `${lines.join('\n')}\n`;
};

const headLines = ({ id, name, nameFoundIn, timeZone, units, center }: SuggestedHead): readonly string[] => [
  'city:',
  ...fieldLines(
    [
      { key: 'id', value: id },
      { key: 'name', value: name, note: `from ${nameFoundIn}` },
      {
        key: 'timeZone',
        value: timeZone,
        note:
          center === null
            ? 'TODO: which? No file says where the city is'
            : `TODO: right? A guess by rough boxes from longitude ${center[0].toFixed(2)}, latitude ${center[1].toFixed(2)}`,
      },
      { key: 'units', value: units, note: 'of lengths on screens: metric or us' },
    ],
    2,
  ),
];

const listItem = (value: Readonly<Record<string, string>>, foundIn: string): readonly string[] => {
  const line = `  - ${flowText(value)}`;
  const [note] = commentLines(foundIn, '');
  return line.length + foundIn.length < 114 ? [`${line} ${note}`] : [...commentLines(foundIn, '  '), line];
};

const sectionLines = (section: SuggestedEntry['section'], entries: readonly SuggestedEntry[]): readonly string[] => {
  const own = entries.filter((entry) => entry.section === section);
  if (own.length === 0) return [];
  return [
    '',
    `# ${SECTIONS[section]}`,
    `${section}:`,
    ...own.flatMap(({ before, fields }) => itemLines(before, fields, 2)),
  ];
};
