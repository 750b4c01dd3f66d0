import { describe, expect, it } from 'vitest';
import type { AgencyId } from '../ids.ts';
import { describeCondition, notSo } from './describe-condition.ts';
import type { AnswerTest } from './rule.ts';
import { AS_WRITTEN, answersNotTold, answersTold, questionTold, wordsOf } from './words.ts';

const where = {
  code: 'where',
  text: 'Where is it?',
  required: false,
  choices: [
    { value: 'yard', label: 'In a yard' },
    { value: 'indoors', label: 'Indoors' },
  ],
};
const forestry = { id: 'forestry' as AgencyId, name: 'State Forestry', phone: null, url: null };
const agencies = new Map([[forestry.id, forestry]]);
const words = wordsOf({ questions: [where] }, agencies);
const forEditors = wordsOf({ questions: [where] }, agencies, true);

describe('an answer in words', () => {
  it('is told by the question and the choice as the caller hears them', () => {
    expect(answersTold('where', ['yard', 'indoors'], words)).toBe(
      "'Where is it?' is answered 'In a yard' or 'Indoors'",
    );
  });

  it('has the codes beside it for who edits the rules', () => {
    expect(questionTold('where', forEditors)).toBe("'Where is it?' (where)");
    expect(answersTold('where', ['yard'], forEditors)).toBe("'Where is it?' (where) is answered 'In a yard' (yard)");
  });

  it('says where there is none', () => {
    expect(answersTold('where', [''], words)).toBe("'Where is it?' is not answered");
    expect(answersTold('where', ['yard', ''], words)).toBe("'Where is it?' is answered 'In a yard' or not at all");
  });

  it('is told by its codes where the service does not ask the question', () => {
    expect(answersTold('on', ['wall', ''], words)).toBe('the answer to on is wall or blank');
    expect(answersTold('where', ['yard'], AS_WRITTEN)).toBe('the answer to where is yard');
  });

  it('is told as it stands where the value is none of the choices', () => {
    expect(answersTold('where', ['moon'], words)).toBe("'Where is it?' is answered 'moon'");
  });
});

describe('the opposite of an answer', () => {
  const test = (...values: string[]): AnswerTest => ({ kind: 'answer', question: 'where', values });

  it('is one sentence without double negation', () => {
    expect(notSo(test('yard'), words)).toBe("'Where is it?' is not answered 'In a yard'");
    expect(notSo(test(''), words)).toBe("'Where is it?' is answered");
    expect(notSo(test('', 'yard'), words)).toBe("'Where is it?' is answered, but not 'In a yard'");
  });

  it('keeps the codes of a question that is not asked', () => {
    expect(answersNotTold('on', ['wall'], words)).toBe('not the answer to on is wall');
    expect(notSo({ ...test('wall'), question: 'on' }, words)).toBe('it does not hold that the answer to on is wall');
  });
});

describe('a condition in words', () => {
  it('calls agencies by their names, and things as one says them', () => {
    const near = { class: 'street_light', withinMeters: 20, where: [], owners: ['forestry'] };
    expect(describeCondition({ kind: 'nearest', ...near } as never, words)).toBe(
      'the nearest street light is one with owner State Forestry within 20 m',
    );
    expect(describeCondition({ kind: 'nearest', ...near, owners: null } as never, words)).toBe(
      'the nearest street light is within 20 m',
    );
    expect(describeCondition({ kind: 'near', ...near } as never, forEditors)).toBe(
      'there is a street light with owner State Forestry (forestry) within 20 m',
    );
  });
});
