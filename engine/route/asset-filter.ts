import type { Asset } from './city.ts';
import type { AssetTest, AttributeTest, NumberRange } from './rule.ts';

/** The trimmed value of an attribute; '' where it is missing. */
export const attributeOf = (thing: { readonly attributes: Readonly<Record<string, string>> }, name: string): string => {
  // What an object inherits under a name like 'constructor' is no text; Object.hasOwn costs more than the whole test.
  const value: unknown = thing.attributes[name];
  return typeof value === 'string' ? value.trim() : '';
};

/** Whether an asset has the attributes and the owner that a test asks for, wherever it is. */
export const passesAssetTest = (asset: Asset, { owners, where }: AssetTest): boolean =>
  (owners === null || (asset.owner !== null && owners.includes(asset.owner))) &&
  where.every((test) => passesAttributeTest(asset, test));

const passesAttributeTest = (asset: Asset, test: AttributeTest): boolean => {
  const value = attributeOf(asset, test.attribute);
  return test.kind === 'oneOf' ? test.values.includes(value) : isWithin(value, test.bounds);
};

const isWithin = (text: string, { atLeast, above, atMost, below }: NumberRange): boolean => {
  // Number('') is 0: a blank is no measurement.
  const value = text === '' ? Number.NaN : Number(text);
  return (
    !Number.isNaN(value) &&
    (atLeast === undefined || value >= atLeast) &&
    (above === undefined || value > above) &&
    (atMost === undefined || value <= atMost) &&
    (below === undefined || value < below)
  );
};
