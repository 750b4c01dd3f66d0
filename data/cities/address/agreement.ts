import { type AddressReader, parseAddress } from '../../../engine/locate/parse/parse-address.ts';
import type { PartName } from '../../../engine/locate/parse/parts.ts';
import type { LabeledString } from './labeled-strings.ts';
import { COMPARED, comparable, PART_OF_LABEL } from './token-mapping.ts';

/** A string that is read otherwise than its labels say, and in what. */
export interface Disagreement {
  readonly text: string;
  readonly differences: readonly { readonly what: string; readonly labeled: string; readonly parsed: string }[];
}

export interface Agreement {
  /** Share of strings that agree in everything that is compared. */
  readonly share: number;
  /** Share of strings that agree, of each thing that is compared. */
  readonly shares: Readonly<Record<string, number>>;
  readonly disagreements: readonly Disagreement[];
}

const partOf = (label: string): PartName => {
  const part = PART_OF_LABEL[label];
  if (part === undefined) throw new RangeError(`the label ${label} is not in the mapping`);
  return part;
};

/** How often the parser reads strings as their labels say. */
export function agreementOn(strings: readonly LabeledString[], reader?: AddressReader): Agreement {
  const disagreements: Disagreement[] = [];
  const agreed: Record<string, number> = Object.fromEntries(Object.keys(COMPARED).map((what) => [what, 0]));
  for (const { text, tokens } of strings) {
    const { words } = parseAddress(text, reader);
    const differences = Object.entries(COMPARED).flatMap(([what, parts]) => {
      const labeled = comparable(
        tokens.filter(({ label }) => parts.includes(partOf(label))).map((token) => token.text),
      );
      const parsed = comparable(words.filter(({ part }) => parts.includes(part)).map(({ said }) => said));
      if (labeled === parsed) agreed[what]!++;
      return labeled === parsed ? [] : [{ what, labeled, parsed }];
    });
    if (differences.length > 0) disagreements.push({ text, differences });
  }
  return {
    share: 1 - disagreements.length / strings.length,
    shares: Object.fromEntries(Object.entries(agreed).map(([what, count]) => [what, count / strings.length])),
    disagreements,
  };
}
