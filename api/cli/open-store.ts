import { StoreInUseError } from '../../data/store/folder-lock.ts';
import type { OpenedStore } from '../../data/store/open.ts';
import { openStore } from '../../data/store/open.ts';
import { DEFAULT_DATA_FOLDER } from './default-data-folder.ts';

export interface StoreChoice {
  /** `--data`; ignored when DATABASE_URL names a server. */
  readonly data?: string | undefined;
}

/**
 * Opens the store that a command works on: the server of DATABASE_URL, else the embedded folder. Progress goes to stderr.
 * A folder that a server holds is refused with what to do; `hasUrlOption` says whether the command can go through it.
 */
export async function openCliStore(
  { data }: StoreChoice,
  command: string,
  { hasUrlOption }: { readonly hasUrlOption: boolean },
): Promise<OpenedStore> {
  const databaseUrl = process.env.DATABASE_URL;
  try {
    return await openStore({
      ...(databaseUrl ? { databaseUrl } : { folder: data ?? DEFAULT_DATA_FOLDER }),
      holder: { command: `bailiwick ${command}` },
      onProgress: ({ message }) => process.stderr.write(`${message}\n`),
    });
  } catch (error) {
    if (error instanceof StoreInUseError && !hasUrlOption) throw new Error(error.withoutUrl, { cause: error });
    throw error;
  }
}
