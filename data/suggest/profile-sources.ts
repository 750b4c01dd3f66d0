import { SeveralLayersError, SourceError } from '../import/source-error.ts';
import { columnNamed, type FileProfile } from './file-profile.ts';
import { profileFile } from './profile-file.ts';
import { subjectOf } from './subject.ts';
import type { InputFile } from './suggest-files.ts';
import type { UnusedFile } from './suggestion.ts';

/** A profile with the path of its file. */
export interface ProfiledSource {
  readonly profile: FileProfile;
  readonly path: string;
}

// A national geodatabase in one file would take all day.
const MAX_LAYERS = 50;
const MAX_DEPTH = 2;

/** Profiles of all files, of one with several layers one for each. What cannot be read is listed with the reason. */
export async function profileSources(
  files: readonly InputFile[],
  onProgress: (file: string, done: number, total: number) => void,
): Promise<{ readonly sources: readonly ProfiledSource[]; readonly unreadable: readonly UnusedFile[] }> {
  const sources: ProfiledSource[] = [];
  const unreadable: UnusedFile[] = [];
  const look = async ({ path, file }: InputFile, fileLayer: string | undefined, depth: number): Promise<void> => {
    const onBytes = (done: number, total: number): void => onProgress(file, done, total);
    try {
      const profile = await profileFile(path, { file, fileLayer, onBytes });
      const folders = depth < MAX_DEPTH ? foldersOf(profile) : [];
      if (folders.length > 0)
        for (const folder of folders) await look({ path, file }, within(fileLayer, folder), MAX_DEPTH);
      else if (profile.rows > 0) sources.push({ profile, path });
      else unreadable.push({ file: nameOf(file, fileLayer), seen: emptyReason(profile) });
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      if (error instanceof SeveralLayersError && depth < MAX_DEPTH) {
        for (const layer of error.layers.slice(0, MAX_LAYERS)) {
          await look({ path, file }, within(fileLayer, layer), depth + 1);
        }
      } else unreadable.push({ file: nameOf(file, fileLayer), seen: error.reason });
    }
  };
  for (const file of files) await look(file, undefined, 0);
  return { sources, unreadable };
}

const within = (fileLayer: string | undefined, layer: string): string =>
  fileLayer === undefined ? layer : `${fileLayer}/${layer}`;

const KML = /\.km[lz]$/i;
const FOLDER = 'folder';

/**
 * The folders of a KML file if they are about different things (`Bus stops`, `Fire districts`), so that each becomes something
 * of its own. None if they only divide one thing (`Ward 1`, `Ward 2`), lie in each other or hold not all of it.
 */
const foldersOf = (profile: FileProfile): readonly string[] => {
  const column = KML.test(profile.fileLayer ?? profile.file) ? columnNamed(profile, FOLDER) : undefined;
  if (column === undefined || column.filled < profile.rows || !column.hasAllValues) return [];
  const folders = column.values.map(({ value }) => value);
  const subjects = new Set(folders.map((folder) => subjectOf(folder).join(' ')));
  const areNested = folders.some((outer) => folders.some((inner) => inner.startsWith(`${outer}/`)));
  return folders.length < 2 || folders.length > MAX_LAYERS || subjects.size < folders.length || areNested
    ? []
    : folders;
};

const nameOf = (file: string, fileLayer: string | undefined): string =>
  fileLayer === undefined ? file : `${file}, ${fileLayer}`;

const emptyReason = ({ unread }: FileProfile): string =>
  unread.rows === 0 ? 'it has no rows' : `none of its rows can be read: ${unread.reasons[0]}`;
