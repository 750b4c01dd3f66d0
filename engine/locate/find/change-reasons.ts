import type { Change } from '../candidate.ts';

/** Why a candidate differs from the text, in words, one sentence for each change; of two alike (both streets of a crossing) one. */
export const reasonsOf = (changes: readonly Change[]): readonly string[] => [...new Set(changes.map(reasonOf))];

function reasonOf({ part, said, used }: Change): string {
  switch (part) {
    case 'directional':
      if (said === '') return `no direction was given (${used})`;
      return used === '' ? `the street has no direction (${said})` : `the direction is ${used}, not ${said}`;
    case 'suffix':
      if (said === '') return `no street type was given (${used})`;
      return used === '' ? `the street has no type (${said})` : `the street type is ${used}, not ${said}`;
    case 'name':
      return `'${said}' was read as ${used}`;
    case 'number':
      return used === '' ? `the number ${said} is not known there` : `the number nearest to ${said} there is ${used}`;
    case 'zip':
      return `the post code there is ${used}, not ${said}`;
    case 'city':
      return `the place there is ${used}, not ${said}`;
    case 'unit':
      return used === '' ? `the unit ${said} is not known there` : `the unit there is ${used}`;
    case 'id':
      return `'${said}' was read as ${used}`;
    case 'word':
      return used === '' ? `'${said}' was passed over` : `'${said}' was read as ${used}`;
  }
}
