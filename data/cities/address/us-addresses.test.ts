import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { usAddresses } from '../../../engine/locate/parse/parse-address.ts';
import { realData } from '../testing.ts';
import { type Agreement, agreementOn } from './agreement.ts';
import { fitUsGrammar } from './fit-us.ts';
import { type LabeledString, labeledStrings } from './labeled-strings.ts';

const data = realData('address');
const missing = data.kind === 'missing' ? data.reason : '';

describe.skipIf(data.kind === 'missing')(`1,513 labelled address strings of the United States${missing}`, () => {
  let strings: readonly LabeledString[];
  let agreement: Agreement;

  beforeAll(async () => {
    if (data.kind === 'missing') return;
    strings = await labeledStrings(path.join(data.folder, 'us_addresses_labeled.xml'));
    agreement = agreementOn(strings);
  }, 60_000);

  it('are read as labelled, in everything that is compared, at least 95 of 100', () => {
    expect(strings).toHaveLength(1513);
    expect(agreement.share).toBeGreaterThanOrEqual(0.95);
    for (const [what, share] of Object.entries(agreement.shares)) expect(share, what).toBeGreaterThan(0.975);
  });

  it('are all found where the file has them', () => {
    for (const { text, tokens } of strings)
      for (const one of tokens) expect(text.startsWith(one.text, one.start)).toBe(true);
  });

  it('are read as labelled at least 83 of 100, where the grammar was fitted on the other half of them', () => {
    const grammar = fitUsGrammar(strings.filter((_, i) => i % 2 !== 0));
    const { share } = agreementOn(
      strings.filter((_, i) => i % 2 === 0),
      { ...usAddresses, grammar: () => grammar },
    );
    expect(share).toBeGreaterThanOrEqual(0.83);
  }, 180_000);
});
