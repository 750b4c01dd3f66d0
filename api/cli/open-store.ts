import type { OpenedStore } from '../../data/store/open.ts';
import { openStore } from '../../data/store/open.ts';

/** Where the embedded store lives unless `--data` says otherwise. */
export const DEFAULT_DATA_FOLDER = '.bailiwick';

export interface StoreChoice {
  /** `--data`; ignored when DATABASE_URL names a server. */
  readonly data?: string | undefined;
}

/** Opens the store that a command works on: the server of DATABASE_URL, else the embedded folder. Progress goes to stderr. */
export function openCliStore({ data }: StoreChoice, command: string): Promise<OpenedStore> {
  const databaseUrl = process.env.DATABASE_URL;
  return openStore({
    ...(databaseUrl ? { databaseUrl } : { folder: data ?? DEFAULT_DATA_FOLDER }),
    holder: { command: `bailiwick ${command}` },
    onProgress: ({ message }) => process.stderr.write(`${message}\n`),
  });
}
