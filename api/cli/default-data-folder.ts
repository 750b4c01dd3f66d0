/** Where the embedded store lives unless `--data` says otherwise. */
export const DEFAULT_DATA_FOLDER = '.bailiwick';
