const PLAIN = /^[a-z_][a-z0-9_]*$/;

/**
 * A table, column or channel name, quoted for SQL. Only lower-case plain names pass, at most 63 bytes as PostgreSQL
 * keeps them; anything else throws RangeError, so that no text from outside can reach a statement this way.
 */
export const quotedIdentifier = (name: string): string => {
  if (!PLAIN.test(name) || name.length > 63) throw new RangeError(`not a plain SQL name: ${JSON.stringify(name)}`);
  return `"${name}"`;
};
