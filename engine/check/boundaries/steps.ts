/**
 * Work that can be left and taken up again: it yields about every 20 ms, so that a server answers in between, and returns what
 * it found.
 */
export type Steps<Result> = Generator<void, Result>;

/** Does the work in one go. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
