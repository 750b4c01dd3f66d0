import type { AgencyId, AssetClass } from '../ids.ts';
import type { Field } from './field.ts';
import { parseAgency, parseClass, parseLayer } from './parse-condition.ts';
import type { AttributeOwner, AttributeSource, Condition, LearnedOwner, OwnerForm } from './rule.ts';
import type { Vocabulary } from './vocabulary.ts';

interface Context {
  readonly vocabulary: Vocabulary;
  /** Classes that `when` looks for; 'unknown' when `when` could not be read, and then nothing more is said about them. */
  readonly tested: ReadonlySet<AssetClass> | 'unknown';
  /** What an attribute is read from where the form does not say. */
  readonly source: AttributeSource | null;
}

const FORMS = ['agency', 'agencyOf', 'ownerOf', 'attribute', 'learned'];
const LEARNED_KEYS = ['learned', 'leastCertainty', 'default'];
const ATTRIBUTE_KEYS = ['attribute', 'of', 'ofLayer', 'map', 'blank', 'default'];

/** The asset classes that a condition looks for, wherever in it: they say how far an owner form may look. */
export const testedClasses = (condition: Condition | null): ReadonlySet<AssetClass> => {
  const classes = new Set<AssetClass>();
  const visit = (node: Condition): void => {
    if (node.kind === 'all' || node.kind === 'any') for (const child of node.of) visit(child);
    if (node.kind === 'not') visit(node.of);
    if (node.kind === 'nearest' || node.kind === 'near') classes.add(node.class);
  };
  if (condition !== null) visit(condition);
  return classes;
};

/** An owner form, and those inside it. null after noting problems. */
export const parseOwner = (field: Field, context: Context): OwnerForm | null => {
  const keys = field.mapping(`owner is a mapping with one of ${FORMS.join(', ')}`);
  if (keys === null) return null;
  const forms = FORMS.filter((form) => keys.includes(form));
  if (forms.length !== 1) return wrongForms(field, forms);
  const [form] = forms;
  if (form === 'attribute') return parseAttributeOwner(field, context);
  if (form === 'learned') return parseLearnedOwner(field, context);
  if (field.keys([form!], `owner with ${form}`) === null) return null;
  const { vocabulary } = context;
  if (form === 'agency') {
    const agency = parseAgency(field.child('agency'), vocabulary);
    return agency === null ? null : { kind: 'agency', agency };
  }
  if (form === 'agencyOf') {
    const layer = parseLayer(field.child('agencyOf'), vocabulary);
    return layer === null ? null : { kind: 'agencyOf', layer };
  }
  const assetClass = parseTestedClass(field.child('ownerOf'), context);
  return assetClass === null ? null : { kind: 'ownerOf', class: assetClass };
};

const wrongForms = (field: Field, forms: readonly string[]): null => {
  // An unknown key is the likelier mistake than a missing one: name it first, with its near spelling.
  const given = field.keys([...FORMS, ...ATTRIBUTE_KEYS.slice(1), 'leastCertainty'], 'owner') ?? [];
  if (forms.length > 1) return field.fail(`owner takes one of ${FORMS.join(', ')}, not ${forms.join(' and ')} at once`);
  return field.fail(`owner needs one of ${FORMS.join(', ')}${given.length > 0 ? ` beside ${given.join(', ')}` : ''}`);
};

const parseTestedClass = (field: Field, { vocabulary, tested }: Context): AssetClass | null => {
  const assetClass = parseClass(field, vocabulary);
  if (assetClass === null || tested === 'unknown' || tested.has(assetClass)) return assetClass;
  return field.fail(`the rule's "when" must look for class "${assetClass}" (nearest or near): it says how far to look`);
};

const parseAttributeOwner = (field: Field, context: Context): AttributeOwner | null => {
  const keys = field.keys(ATTRIBUTE_KEYS, 'owner with attribute');
  if (keys === null) return null;
  const attribute = field.child('attribute').filledText('an attribute name');
  const of = parseSource(field, context);
  if (of !== null && attribute !== null) checkAttribute(field.child('attribute'), attribute, of, context.vocabulary);
  const map = parseMap(field.child('map'), context.vocabulary);
  const inner = { ...context, source: of };
  const blank = keys.includes('blank') ? parseOwner(field.child('blank'), inner) : 'none';
  const otherwise = keys.includes('default') ? parseOwner(field.child('default'), inner) : 'none';
  if (attribute === null || of === null || map === null || blank === null || otherwise === null) return null;
  return {
    kind: 'attribute',
    attribute,
    of,
    map,
    blank: blank === 'none' ? null : blank,
    otherwise: otherwise === 'none' ? null : otherwise,
  };
};

const parseLearnedOwner = (field: Field, context: Context): LearnedOwner | null => {
  const keys = field.keys(LEARNED_KEYS, 'owner with learned');
  if (keys === null) return null;
  const learned = field.child('learned');
  if (learned.value !== true) return learned.fail('learned is true, without quotes: from past requests of the service');
  const certainty = field.child('leastCertainty');
  const leastCertainty = certainty.number('leastCertainty');
  const otherwise = keys.includes('default') ? parseOwner(field.child('default'), context) : 'none';
  if (leastCertainty === null || otherwise === null) return null;
  if (!(leastCertainty > 0 && leastCertainty <= 1))
    return certainty.fail(`leastCertainty is a probability above 0 and at most 1, not ${leastCertainty}`);
  return { kind: 'learned', leastCertainty, otherwise: otherwise === 'none' ? null : otherwise };
};

const parseSource = (field: Field, context: Context): AttributeSource | null => {
  const [of, ofLayer] = [field.child('of'), field.child('ofLayer')];
  if (of.isGiven && ofLayer.isGiven)
    return field.fail('an attribute is read "of" a class or "ofLayer" a layer, not both');
  if (ofLayer.isGiven) {
    const layer = parseLayer(ofLayer, context.vocabulary);
    return layer === null ? null : { kind: 'jurisdiction', layer };
  }
  if (of.isGiven) {
    const assetClass = parseTestedClass(of, context);
    return assetClass === null ? null : { kind: 'asset', class: assetClass };
  }
  if (context.source !== null) return context.source;
  // Nothing is said, and what went wrong in "when" has been: no second complaint about the same.
  if (context.tested === 'unknown') return null;
  const [only, ...others] = context.tested;
  if (only !== undefined && others.length === 0) return { kind: 'asset', class: only };
  return field.fail('say whose attribute it is: "of" (a class that "when" looks for) or "ofLayer" (a layer)');
};

const checkAttribute = (field: Field, attribute: string, of: AttributeSource, vocabulary: Vocabulary): void => {
  const known = of.kind === 'asset' ? vocabulary.assetClasses.get(of.class) : undefined;
  if (known === undefined || known === 'unknown' || known.has(attribute)) return;
  field.failName(attribute, 'attribute', 'attributes of the class', [...known]);
};

const parseMap = (field: Field, vocabulary: Vocabulary): ReadonlyMap<string, AgencyId> | null => {
  const values = field.mapping('map is a mapping of attribute value: agency');
  if (values === null) return null;
  const map = new Map<string, AgencyId>();
  let isSound = true;
  for (const value of values) {
    const agency = parseAgency(field.child(value), vocabulary);
    if (value.trim() === '') field.child(value).fail('a blank value is named by "blank" beside the map', 'key');
    else if (agency !== null) map.set(value.trim(), agency);
    isSound &&= agency !== null;
  }
  return isSound ? map : null;
};
