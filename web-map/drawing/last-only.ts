/** Keeps the last answer for as long as the arguments are the same objects. */
export function lastOnly<Arguments extends readonly unknown[], Answer>(make: (...args: Arguments) => Answer) {
  let args: Arguments | null = null;
  let answer: Answer;
  return (...next: Arguments): Answer => {
    if (args === null || next.some((each, i) => each !== args![i])) {
      args = next;
      answer = make(...next);
    }
    return answer;
  };
}
