import type { RuleId, ServiceCode } from '../ids.ts';
import { Field, type RuleProblem } from './field.ts';
import { parseCondition, type Questions } from './parse-condition.ts';
import { parseOwner, testedClasses } from './parse-owner.ts';
import { parseMoment } from './parse-time.ts';
import type { Condition, Rule } from './rule.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The sound rules in their order, and every problem in the others. Rules are usable only where there is no problem. */
export interface ParsedRules {
  readonly rules: readonly Rule[];
  readonly problems: readonly RuleProblem[];
}

const RULE_KEYS = ['id', 'title', 'service', 'when', 'owner', 'validFrom', 'validUntil', 'fallback', 'emergency'];

/**
 * Checks rule definitions (the plain data of a rule file or of a store) against what a city has. Never throws; the
 * meaning of each key is in engine/route/README.md. O(size).
 */
export const parseRules = (definitions: unknown, vocabulary: Vocabulary): ParsedRules => {
  const problems: RuleProblem[] = [];
  const root = new Field(definitions, problems);
  if (Array.isArray(definitions) && definitions.length === 0) return { rules: [], problems };
  const rules: Rule[] = [];
  const positionById = new Map<string, number>();
  for (const [position, field] of (root.list('a rule file') ?? []).entries()) {
    const rule = parseRule(field, vocabulary, positionById, position);
    if (rule !== null) rules.push(rule);
  }
  return { rules, problems };
};

const parseRule = (
  field: Field,
  vocabulary: Vocabulary,
  positionById: Map<string, number>,
  position: number,
): Rule | null => {
  const keys = field.keys(RULE_KEYS, 'a rule');
  if (keys === null) return null;
  const id = parseId(field.child('id'), positionById, position);
  const title = field.child('title').filledText('title');
  const services = parseServices(field.child('service'), vocabulary);
  const when = keys.includes('when') ? parseWhen(field.child('when'), services, vocabulary) : null;
  const tested = when === 'unknown' ? when : testedClasses(when);
  const owner = parseOwner(field.child('owner'), { vocabulary, tested, source: null });
  const validFrom = parseMoment(field.child('validFrom'));
  const validUntil = parseMoment(field.child('validUntil'));
  const isFallback = parseFallback(field);
  const emergency = parseEmergency(field.child('emergency'));
  if (id === null || title === null || services === null || when === 'unknown' || owner === null) return null;
  if (validFrom === null || validUntil === null || isFallback === null || emergency === null) return null;
  const [from, until] = [validFrom.moment, validUntil.moment];
  if (from !== null && until !== null && Date.parse(from) >= Date.parse(until)) {
    return field
      .child('validUntil')
      .fail(`validUntil is the first day on which the rule no longer holds: after ${from}`);
  }
  return { id, title, services, when, owner, validFrom: from, validUntil: until, isFallback, emergency: emergency.say };
};

const parseId = (field: Field, positionById: Map<string, number>, position: number): RuleId | null => {
  const id = field.filledText('id');
  if (id === null) return null;
  const earlier = positionById.get(id);
  if (earlier !== undefined) {
    return field.fail(`rule id ${JSON.stringify(id)} is taken by rule number ${earlier + 1} of this list`);
  }
  positionById.set(id, position);
  return id as RuleId;
};

const parseServices = (field: Field, vocabulary: Vocabulary): Rule['services'] | null => {
  if (field.value === '*') return 'every';
  const services = field.oneOrMany('service', (code) => code.name('service', 'services', vocabulary.services.keys()));
  return services as readonly ServiceCode[] | null;
};

const parseWhen = (field: Field, services: Rule['services'] | null, vocabulary: Vocabulary): Condition | 'unknown' =>
  parseCondition(field, { vocabulary, questions: questionsOf(services ?? 'every', vocabulary) }) ?? 'unknown';

/** The questions of all the services, each with the values of all of them: a rule for several may ask any of theirs. */
const questionsOf = (services: Rule['services'], vocabulary: Vocabulary): Questions => {
  const questions = new Map<string, Set<string> | 'free text'>();
  for (const [code, asked] of vocabulary.services) {
    if (services !== 'every' && !services.includes(code as ServiceCode)) continue;
    for (const [question, values] of asked) {
      const known = questions.get(question) ?? new Set<string>();
      const isFree = values === 'free text' || known === 'free text';
      questions.set(question, isFree ? 'free text' : new Set([...known, ...values]));
    }
  }
  return questions;
};

/** What to tell in an emergency, null where the rule is none. */
const parseEmergency = (field: Field): { readonly say: string | null } | null => {
  if (!field.isGiven) return { say: null };
  const say = field.filledText('emergency');
  return say === null ? null : { say };
};

const parseFallback = (field: Field): boolean | null => {
  const fallback = field.child('fallback');
  if (!fallback.isGiven) return false;
  if (typeof fallback.value !== 'boolean') return fallback.fail('fallback is true or false, without quotes');
  if (fallback.value && field.child('when').isGiven) {
    return field.child('when').fail('a fallback holds everywhere: it takes no "when"', 'key');
  }
  return fallback.value;
};
