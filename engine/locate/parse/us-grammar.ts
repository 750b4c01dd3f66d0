import { type Grammar, readGrammar } from './grammar.ts';
import { US_WEIGHTS } from './us-weights.ts';

let read: Grammar | null = null;

/** Where the parts of an address of the United States stand; read at the first call. */
export const usGrammar = (): Grammar => {
  read ??= readGrammar(US_WEIGHTS);
  return read;
};
