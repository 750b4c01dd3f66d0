import { isNumeric } from './column-profile.ts';
import type { DateRoles } from './date-roles.ts';
import type { FileProfile } from './file-profile.ts';
import { hasWord, squeezed } from './words.ts';

/** Which attributes of a pipe class plan wants; null where the file is not one of pipes with their age. */
export interface MainGuess {
  readonly installed: string;
  readonly material?: string;
  readonly diameter?: string;
  readonly length?: string;
}

const PIPES = ['main', 'mains', 'pipe', 'pipes', 'sewer', 'sewers', 'storm', 'line', 'lines', 'water'];

export const guessMain = (profile: FileProfile, subject: readonly string[], dates: DateRoles): MainGuess | null => {
  if (!subject.some((word) => PIPES.includes(word)) || dates.installed === null) return null;
  const column = (words: readonly string[], isRight: (name: string) => boolean = () => true): string | undefined =>
    profile.columns.find(
      (each) =>
        each.filled > 0 && hasWord(each.name, words) && !hasWord(each.name, ['lined', 'desc*']) && isRight(each.name),
    )?.name;
  const numeric = (name: string): boolean => isNumeric(profile.columns.find((each) => each.name === name)!);
  const material = column(['material', 'mat', 'matl']);
  const diameter = column(['diameter', 'diam', 'dia', 'size'], numeric);
  if (material === undefined && diameter === undefined) return null;
  // Only a length that GIS measured is surely in the units of the map.
  const length = column(['length', 'leng', 'len'], (name) => numeric(name) && !/lined/.test(squeezed(name)));
  return {
    installed: dates.installed.column,
    ...(material && { material }),
    ...(diameter && { diameter }),
    ...(length && { length }),
  };
};
