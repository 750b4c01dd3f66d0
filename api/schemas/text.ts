import { z } from 'zod';

// PostgreSQL cannot keep U+0000, and half a surrogate pair has no UTF-8.
const isStorable = (value: string): boolean => !/[\0\p{Surrogate}]/u.test(value);

/** Text of a bounded length that every store can keep. */
export const text = (maxCharacters: number) =>
  z.string().max(maxCharacters).refine(isStorable, { message: 'Text may not hold U+0000 or half a surrogate pair' });

/** A name in our data: a service code, an agency id. */
export const code = text(200).min(1);

/** A question's code. Begins with a letter or digit, so that it is never a name like `__proto__`. */
export const questionCode = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/, 'A question code has letters, digits, "_", "." and "-", 64 at most');

/** Question code -> answer. */
export const answers = z.record(questionCode, text(1000)).meta({
  description:
    'Answers to the questions of the service, by the code of the question. Others are kept and change nothing.',
  example: { touching_wires: 'yes' },
});

/** An object that takes only these members; an unknown one is refused with the list of those that are known. */
export const closedObject = <Shape extends z.core.$ZodLooseShape>(shape: Shape, ...more: readonly string[]) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `not known here; allowed: ${[...Object.keys(shape), ...more].join(', ')}`
        : undefined,
  });
