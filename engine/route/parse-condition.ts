import type { AgencyId, AssetClass, JurisdictionId, LayerId } from '../ids.ts';
import type { Field } from './field.ts';
import { parseHours, parseSeason, parseWeekdays } from './parse-time.ts';
import type { AssetTest, AttributeTest, Condition, JurisdictionFilter, NumberRange } from './rule.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Question -> the values that an answer may have, over all services that a rule speaks about. */
export type Questions = ReadonlyMap<string, ReadonlySet<string> | 'free text'>;

interface Context {
  readonly vocabulary: Vocabulary;
  readonly questions: Questions;
}

// A rule file that an alias bends into a circle would be read for ever.
const MAX_DEPTH = 64;

type Parser = (field: Field, context: Context) => Condition | null;

// Read, and explained, in this order whatever the order in the file: a store may hand keys back in another order
// (jsonb sorts them), and what costs nothing is asked first.
const PARSERS: Readonly<Record<string, Parser>> = {
  answer: (field, context) => parseAnswers(field, context),
  season: parseSeason,
  hours: parseHours,
  weekdays: parseWeekdays,
  inside: (field, context) => parseJurisdictionTest('inside', field, context),
  outside: (field, context) => parseJurisdictionTest('outside', field, context),
  nearEdge: (field, context) => parseNearEdge(field, context),
  nearest: (field, context) => parseAssetTest('nearest', field, context),
  near: (field, context) => parseAssetTest('near', field, context),
  all: (field, context) => parseGroup('all', field, context),
  any: (field, context) => parseGroup('any', field, context),
  not: (field, context) => parseNot(field, context),
};
const CONDITION_KEYS = Object.keys(PARSERS);

/** A condition: a mapping of tests that must all hold. null after noting problems. */
export const parseCondition: Parser = (field, context) => {
  if (field.depth > MAX_DEPTH) return field.fail('conditions are nested too deeply');
  const keys = field.keys(CONDITION_KEYS, 'a condition');
  if (keys === null) return null;
  if (keys.length === 0) return field.fail(`a condition needs at least one of ${CONDITION_KEYS.join(', ')}`);
  return allOf(keys.map((key) => PARSERS[key]!(field.child(key), context)));
};

const allOf = (conditions: readonly (Condition | null)[]): Condition | null => {
  const sound = conditions.filter((condition) => condition !== null);
  if (sound.length < conditions.length) return null;
  return sound.length === 1 ? sound[0]! : { kind: 'all', of: sound };
};

const parseGroup = (kind: 'all' | 'any', field: Field, context: Context): Condition | null => {
  const of = field.list(kind)?.map((child) => parseCondition(child, context));
  if (of === undefined || of.includes(null)) return null;
  return { kind, of: of.filter((condition) => condition !== null) };
};

const parseNot: Parser = (field, context) => {
  const of = parseCondition(field, context);
  return of === null ? null : { kind: 'not', of };
};

const parseAnswers: Parser = (field, { questions }) => {
  const codes = field.mapping('answer is a mapping of question: value');
  if (codes === null) return null;
  if (codes.length === 0) return field.fail('answer needs at least one question: value');
  // By code, for the same reason as the fixed order of the keys.
  return allOf([...codes].sort().map((code) => parseAnswer(field.child(code), code, questions)));
};

const parseAnswer = (field: Field, question: string, questions: Questions): Condition | null => {
  const choices = questions.get(question);
  if (choices === undefined) {
    return field.failName(question, 'question', 'questions of the service', [...questions.keys()], 'key');
  }
  const values = field.oneOrMany('answer values', (value) =>
    choices === 'free text' ? value.text('an answer') : value.name(`answer to ${question}`, 'answers', choices),
  );
  return values === null ? null : { kind: 'answer', question, values };
};

const parseJurisdictionTest = (kind: 'inside' | 'outside', field: Field, { vocabulary }: Context): Condition | null => {
  if (typeof field.value === 'string') {
    const layer = parseLayer(field, vocabulary);
    return layer === null ? null : { kind, layer, filter: { jurisdictions: null, agencies: null } };
  }
  if (field.keys(['layer', 'jurisdiction', 'agency'], `${kind} is the name of a layer or`) === null) return null;
  const layer = parseLayer(field.child('layer'), vocabulary);
  const jurisdictions = parseOptional(field.child('jurisdiction'), (ids) =>
    ids.oneOrMany('jurisdiction', (id) => id.filledText('a jurisdiction id') as JurisdictionId | null),
  );
  const agencies = parseOwners(field.child('agency'), vocabulary);
  if (layer === null || jurisdictions === null || agencies === null) return null;
  const filter: JurisdictionFilter = { jurisdictions: jurisdictions.value, agencies: agencies.value };
  return { kind, layer, filter };
};

export const parseLayer = (field: Field, vocabulary: Vocabulary): LayerId | null =>
  field.name('layer', 'layers', vocabulary.layers) as LayerId | null;

export const parseClass = (field: Field, vocabulary: Vocabulary): AssetClass | null =>
  field.name('asset class', 'asset classes', vocabulary.assetClasses.keys()) as AssetClass | null;

export const parseAgency = (field: Field, vocabulary: Vocabulary): AgencyId | null =>
  field.name('agency', 'agencies', vocabulary.agencies) as AgencyId | null;

const parseOwners = (field: Field, vocabulary: Vocabulary) =>
  parseOptional(field, (ids) => ids.oneOrMany('agency', (id) => parseAgency(id, vocabulary)));

/** `{ value: null }` where the key is missing, null after a problem. */
const parseOptional = <T>(field: Field, parse: (field: Field) => T | null): { readonly value: T | null } | null => {
  if (!field.isGiven) return { value: null };
  const value = parse(field);
  return value === null ? null : { value };
};

const parseNearEdge: Parser = (field, { vocabulary }) => {
  if (field.keys(['layer', 'withinMeters'], 'nearEdge') === null) return null;
  const layer = parseLayer(field.child('layer'), vocabulary);
  const withinMeters = field.child('withinMeters').meters();
  return layer === null || withinMeters === null ? null : { kind: 'nearEdge', layer, withinMeters };
};

const parseAssetTest = (kind: 'nearest' | 'near', field: Field, { vocabulary }: Context): AssetTest | null => {
  if (field.keys(['class', 'withinMeters', 'where', 'owner'], kind) === null) return null;
  const assetClass = parseClass(field.child('class'), vocabulary);
  const withinMeters = field.child('withinMeters').meters();
  const owners = parseOwners(field.child('owner'), vocabulary);
  const known = assetClass === null ? 'unknown' : (vocabulary.assetClasses.get(assetClass) ?? 'unknown');
  const where = parseOptional(field.child('where'), (tests) => parseWhere(tests, known));
  if (assetClass === null || withinMeters === null || where === null || owners === null) return null;
  return { kind, class: assetClass, withinMeters, where: where.value ?? [], owners: owners.value };
};

const parseWhere = (field: Field, known: ReadonlySet<string> | 'unknown'): readonly AttributeTest[] | null => {
  const attributes = field.mapping('where is a mapping of ATTRIBUTE: value');
  if (attributes === null) return null;
  const tests = [...attributes].sort().map((attribute) => parseAttributeTest(field.child(attribute), attribute, known));
  const sound = tests.filter((test) => test !== null);
  return sound.length === tests.length ? sound : null;
};

const parseAttributeTest = (
  field: Field,
  attribute: string,
  known: ReadonlySet<string> | 'unknown',
): AttributeTest | null => {
  if (known !== 'unknown' && !known.has(attribute)) {
    return field.failName(attribute, 'attribute', 'attributes of the class', [...known], 'key');
  }
  if (typeof field.value === 'object' && field.value !== null && !Array.isArray(field.value)) {
    const bounds = parseRange(field);
    return bounds === null ? null : { kind: 'range', attribute, bounds };
  }
  // Attribute values are kept trimmed, so a padded value in a rule could never match.
  const values = field.oneOrMany('attribute values', (value) => value.text('an attribute value')?.trim() ?? null);
  return values === null ? null : { kind: 'oneOf', attribute, values };
};

const BOUNDS = ['atLeast', 'above', 'atMost', 'below'];

const parseRange = (field: Field): NumberRange | null => {
  const keys = field.keys(BOUNDS, 'a comparison');
  if (keys === null) return null;
  if (keys.length === 0) return field.fail(`a comparison needs at least one of ${BOUNDS.join(', ')}`);
  const bounds = keys.map((key) => [key, field.child(key).number(key)] as const);
  return bounds.some(([, bound]) => bound === null) ? null : (Object.fromEntries(bounds) as NumberRange);
};
