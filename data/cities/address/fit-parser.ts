import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Grammar, writeGrammar } from '../../../engine/locate/parse/grammar.ts';
import { type AddressReader, usAddresses } from '../../../engine/locate/parse/parse-address.ts';
import { agreementOn } from './agreement.ts';
import { fitUsGrammar } from './fit-us.ts';
import { type LabeledString, labeledStrings } from './labeled-strings.ts';

// npx tsx data/cities/address/fit-parser.ts [--write] [--disagreements]
// Measures the parser on the labelled strings of CITY_DATA_DIR: as it is, and fitted on a part and measured on the rest.
// --write fits it on all of them and writes its weights.

const WEIGHTS = path.join(import.meta.dirname, '../../../engine/locate/parse/us-weights.ts');
const FOLDS = 5;
const HEAD = `/**
 * Weights of the parser for addresses of the United States; \`grammar.ts\` says what a line is. Generated, not to be edited:
 * \`CITY_DATA_DIR=... npx tsx data/cities/address/fit-parser.ts --write\` fits them on the strings of
 * \`address/us_addresses_labeled.xml\` and writes this file, the same for the same strings. Neither linted nor formatted.
 */`;

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const readerOf = (grammar: Grammar): AddressReader => ({ ...usAddresses, grammar: () => grammar });
const keptAside = (strings: readonly LabeledString[], folds: number, fold: number): number => {
  const reader = readerOf(fitUsGrammar(strings.filter((_, i) => i % folds !== fold)));
  return agreementOn(
    strings.filter((_, i) => i % folds === fold),
    reader,
  ).share;
};

const file = path.join(process.env.CITY_DATA_DIR ?? '.', 'address/us_addresses_labeled.xml');
const strings = await labeledStrings(file);
if (process.argv.includes('--write')) {
  const grammar = fitUsGrammar(strings);
  await writeFile(WEIGHTS, `${HEAD}\nexport const US_WEIGHTS = \`\n${writeGrammar(grammar)}\n\`;\n`);
  console.log(`written; fitted on all ${strings.length}: ${percent(agreementOn(strings, readerOf(grammar)).share)}`);
} else {
  const { share, shares, disagreements } = agreementOn(strings);
  console.log(`${strings.length} strings, everything right: ${percent(share)}`);
  for (const [what, one] of Object.entries(shares)) console.log(`  ${what}: ${percent(one)}`);
  if (process.argv.includes('--disagreements'))
    for (const { text, differences } of disagreements)
      console.log(
        JSON.stringify(text),
        differences.map((one) => `${one.what}: ${one.labeled} <> ${one.parsed}`).join('; '),
      );
  const halves = [0, 1].map((fold) => keptAside(strings, 2, fold));
  console.log(`fitted on one half, right on the other: ${halves.map(percent).join(', ')}`);
  const folds = Array.from({ length: FOLDS }, (_, fold) => keptAside(strings, FOLDS, fold));
  console.log(`fitted on four fifths, right on the fifth: ${percent(folds.reduce((a, b) => a + b) / FOLDS)}`);
}
