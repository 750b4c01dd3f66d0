export { suffixes, suffixInFull, suffixOf } from './us/suffixes.ts';
