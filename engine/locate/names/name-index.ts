import { canonical, wordsOf } from '../text/words.ts';

/** The one spelling of a name: two texts with the same key are the same name. */
export const nameKey = (text: string): string => canonical(wordsOf(text)).join(' ');
