import type { SuggestedRule } from './suggestion.ts';
import { itemLines } from './yaml-text.ts';

const HEAD = [
  'First rules, guessed from the files. Read from top to bottom: the first rule whose conditions hold and that names an',
  'owner decides; a fallback is asked last. The reasons of an answer quote the titles: write them for people.',
];

/** The rules as the text of a rule file. */
export const rulesText = (rules: readonly SuggestedRule[]): string =>
  `${[...HEAD.map((line) => `# ${line}`), ...rules.flatMap(({ before, fields }) => ['', ...itemLines(before, fields, 0)])].join('\n')}\n`;
