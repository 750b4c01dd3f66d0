import type { Asset, AssetClassMembers } from '../../engine/route/city.ts';

type Settings = Readonly<Record<string, unknown>>;

// What stands on the sign or on the pole. Not `lamp` or `light` alone: that is what kind it is.
const SIGNS = [/^label$/i, /^(pole|tag|(pole|light|lamp|tag)[_ ]?(no|num|number|id|tag))$/i];
// What cities call it otherwise, best first: a street, a name.
const NAMES = [
  /^(full|st|street|road)[_ ]?(st|street)?[_ ]?name$/i,
  /^(street|road)$/i,
  /^(asset|park|facility|common)?[_ ]?name$/i,
  /^title$/i,
  /name$/i,
];
const ROAD_CLASSES = [
  /^class$/i,
  /^(road|street|func|functional|f)[_ ]?(class|type|category)$/i,
  /(^|_)(class|fclass|funcclass|classification|highway)$/i,
];

// A label that half of them lack is none; a kind that nearly every one has of its own is no kind.
const LEAST_SHARE_LABELLED = 0.5;
const MOST_KINDS = 24;
// A sign tells a thing from others: where most of them share theirs, `pole` is what it is made of.
const LEAST_SHARE_OWN = 0.5;
const SAMPLE = 2_000;

/** Evenly spread, so that sorting by id hides nobody. */
const sampleOf = (assets: readonly Asset[]): readonly Asset[] => {
  const step = Math.max(1, Math.floor(assets.length / SAMPLE));
  return step === 1 ? assets : assets.filter((_, i) => i % step === 0);
};

/** The text or list of texts under `settings.<key>.<inner>`; none where the configuration does not say it. */
const named = (settings: Settings, key: string, inner: string): readonly string[] => {
  const group = settings[key];
  const names = typeof group === 'object' && group !== null ? (group as Settings)[inner] : undefined;
  return typeof names === 'string' ? [names] : Array.isArray(names) ? names.map(String) : [];
};

/** Attribute names that the sample has, in the order in which they first come. */
const namesOf = (sample: readonly Asset[]): readonly string[] => [
  ...new Set(sample.flatMap(({ attributes }) => Object.keys(attributes))),
];

/** What an asset is called: the texts of these attributes, put together with blanks. */
export interface Label {
  /** The one that matters most. */
  readonly attribute: string;
  readonly parts: readonly string[];
}

/** The text of the label; null if the asset has none of it. */
export const labelText = (label: Label | null, attributes: Asset['attributes']): string | null => {
  const texts = label === null ? [] : label.parts.map((name) => attributes[name] ?? '').filter((text) => text !== '');
  return texts.length === 0 ? null : texts.join(' ');
};

/**
 * What assets of the class are called: the street's name or the house number where the configuration tells them, else the
 * attribute that is named like a label and that at least half of them have; a number on a sign or pole only if most have one
 * of their own. Null: their ids must do. Chosen once a class.
 */
export function labelOf(members: AssetClassMembers, settings: Settings): Label | null {
  const known = chosen.get(members);
  if (known !== undefined) return known;
  const label = statedLabel(settings) ?? guessedLabel(members.assets);
  chosen.set(members, label);
  return label;
}

// The configuration cannot change without the members being read anew.
const chosen = new WeakMap<AssetClassMembers, Label | null>();

function statedLabel(settings: Settings): Label | null {
  const name = named(settings, 'street', 'name');
  const parts = [...named(settings, 'street', 'prefix'), ...name, ...named(settings, 'street', 'suffix')];
  const [number] = named(settings, 'address', 'number');
  if (name.length > 0) return { attribute: name[0]!, parts };
  return number === undefined ? null : { attribute: number, parts: [number] };
}

function guessedLabel(assets: readonly Asset[]): Label | null {
  const sample = sampleOf(assets);
  const textsOf = (name: string): readonly string[] =>
    sample.map(({ attributes }) => attributes[name] ?? '').filter((text) => text !== '');
  const names = namesOf(sample).filter((name) => textsOf(name).length >= sample.length * LEAST_SHARE_LABELLED);
  const isOwn = (name: string): boolean => {
    const texts = textsOf(name);
    return new Set(texts).size >= texts.length * LEAST_SHARE_OWN;
  };
  const attribute = firstLike(SIGNS, names.filter(isOwn)) ?? firstLike(NAMES, names);
  return attribute === undefined ? null : { attribute, parts: [attribute] };
}

/** The first name that is like the best pattern. */
const firstLike = (patterns: readonly RegExp[], names: readonly string[]): string | undefined =>
  patterns.map((pattern) => names.find((name) => pattern.test(name))).find((name) => name !== undefined);

/** The attribute of a street class that tells avenues from alleys; null if none has few enough values to be that. */
export function roadClassAttribute(assets: readonly Asset[]): string | null {
  const sample = sampleOf(assets);
  const names = namesOf(sample);
  for (const pattern of ROAD_CLASSES) {
    const found = names.find((name) => pattern.test(name));
    if (found === undefined) continue;
    if (new Set(sample.map(({ attributes }) => attributes[found])).size <= MOST_KINDS) return found;
  }
  return null;
}

/** The attributes that tell a pipe's year, material and diameter, as the configuration names them; null for one it does not. */
export const mainAttributes = (settings: Settings) => ({
  installed: named(settings, 'main', 'installed')[0] ?? null,
  material: named(settings, 'main', 'material')[0] ?? null,
  diameter: named(settings, 'main', 'diameter')[0] ?? null,
});
