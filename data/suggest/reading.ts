import type { DateRoles } from './date-roles.ts';
import type { FileProfile } from './file-profile.ts';
import { guessId, type IdGuess } from './id-guess.ts';
import type { Join } from './join-guess.ts';
import { guessKind, type Kind } from './kind-guess.ts';
import type { SecondLook } from './look-again.ts';
import type { PlaceGuess } from './place-guess.ts';
import { subjectOf, topicOf } from './subject.ts';
import { sentenceCase } from './words.ts';

/** What was made of one file: the ground on which its entry is written. */
export interface FileReading {
  readonly profile: FileProfile;
  /** Its name in the singular, and as a title. */
  readonly subject: readonly string[];
  readonly title: string;
  readonly place: PlaceGuess;
  readonly dates: DateRoles;
  readonly kind: Kind;
  readonly id: IdGuess;
}

/** A reading with what the second look at its file brought. */
export interface CheckedReading extends FileReading {
  readonly join: Join | null;
  readonly unreadDates: SecondLook['unreadDates'];
}

export const readingOf = (
  profile: FileProfile,
  place: PlaceGuess,
  dates: DateRoles,
  cityWords: readonly string[],
): FileReading => {
  const named = profile.fileLayer ?? profile.file;
  const subject = subjectOf(named, cityWords);
  return {
    ...{ profile, place, dates, subject },
    title: sentenceCase(topicOf(named, cityWords)),
    kind: guessKind(profile, place, dates, subject),
    id: guessId(profile, subject),
  };
};
