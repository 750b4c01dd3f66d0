import { holds } from '../holds.ts';
import type { AnswerTest, Condition } from '../rule.ts';
import type { Scene } from '../scene.ts';

/** Whether nobody has answered a question yet, so that a condition on it is neither true nor false. */
export interface OpenAnswers {
  isOpen(question: string): boolean;
}

/**
 * Whether a condition holds while some questions are open: Kleene's three values. Where the open answers decide, the first of
 * the tests that do. Looks up no more than `holds` would.
 */
export const partlyHolds = (condition: Condition, scene: Scene, open: OpenAnswers): boolean | AnswerTest => {
  switch (condition.kind) {
    case 'all':
      return allHold(condition.of, scene, open);
    case 'any':
      return anyHolds(condition.of, scene, open);
    case 'not': {
      const inner = partlyHolds(condition.of, scene, open);
      return typeof inner === 'boolean' ? !inner : inner;
    }
    case 'answer':
      return open.isOpen(condition.question) ? condition : holds(condition, scene);
    default:
      return holds(condition, scene);
  }
};

const allHold = (parts: readonly Condition[], scene: Scene, open: OpenAnswers): boolean | AnswerTest => {
  let unknown: AnswerTest | null = null;
  for (const part of parts) {
    const held = partlyHolds(part, scene, open);
    if (held === false) return false;
    if (held !== true) unknown ??= held;
  }
  return unknown ?? true;
};

const anyHolds = (parts: readonly Condition[], scene: Scene, open: OpenAnswers): boolean | AnswerTest => {
  let unknown: AnswerTest | null = null;
  for (const part of parts) {
    const held = partlyHolds(part, scene, open);
    if (held === true) return true;
    if (held !== false) unknown ??= held;
  }
  return unknown ?? false;
};

/** Every test of an answer in a condition. O(size). */
export const answerTestsOf = (condition: Condition): readonly AnswerTest[] => {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(answerTestsOf);
    case 'not':
      return answerTestsOf(condition.of);
    case 'answer':
      return [condition];
    default:
      return [];
  }
};
