import { parseRules } from '../../engine/route/parse-rules.ts';
import type { Rule } from '../../engine/route/rule.ts';
import type { Vocabulary } from '../../engine/route/vocabulary.ts';
import { type LocatedProblem, parseLocatedYaml, printProblem } from './located-yaml.ts';

/** A rule file that may be used, or everything that is wrong with it by line and column. */
export type RuleFile =
  | {
      readonly kind: 'rules';
      readonly rules: readonly Rule[];
      /** The same rules as plain data, one each: what a store keeps and `Router.build` takes. */
      readonly definitions: readonly unknown[];
    }
  | { readonly kind: 'broken'; readonly problems: readonly LocatedProblem[] };

/** Reads the text of a rule file (`file` is its name for messages). Never throws; see engine/route/README.md. */
export const parseRuleFile = (text: string, file: string, vocabulary: Vocabulary): RuleFile => {
  const yaml = parseLocatedYaml(text, file);
  if (yaml.problems.length > 0) return { kind: 'broken', problems: yaml.problems };
  const { rules, problems } = parseRules(yaml.value, vocabulary);
  if (problems.length === 0) return { kind: 'rules', rules, definitions: yaml.value as readonly unknown[] };
  const located = problems.map(({ path, part, message }) => ({ file, ...yaml.positionOf(path, part), message }));
  // What an alias repeats is wrong once, where it stands.
  const once = [...new Map(located.map((problem) => [printProblem(problem), problem])).values()];
  return { kind: 'broken', problems: once.sort((a, b) => a.line - b.line || a.column - b.column) };
};
