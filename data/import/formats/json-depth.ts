/** Deeper nesting than any record of data has: readers further on would run out of stack. */
export const MAX_JSON_DEPTH = 200;
export const TOO_DEEP = `nested more than ${MAX_JSON_DEPTH} levels deep`;

const [QUOTE, BACKSLASH, OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = [34, 92, 91, 93, 123, 125] as const;

/** Whether a JSON text opens more brackets within each other than the limit. O(length); short texts cannot, at no cost. */
export const isTooDeep = (text: string): boolean => {
  if (text.length < 2 * MAX_JSON_DEPTH) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = closingQuote(text, at + 1);
    else if (code === OPEN_BRACKET || code === OPEN_BRACE) {
      depth += 1;
      if (depth > MAX_JSON_DEPTH) return true;
    } else if (code === CLOSE_BRACKET || code === CLOSE_BRACE) depth -= 1;
  }
  return false;
};

const closingQuote = (text: string, start: number): number => {
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at;
    if (code === BACKSLASH) at += 1;
  }
  return text.length;
};
