/** How far an import is. Bytes are those of the file as it is on disk, compressed or not. */
export interface ImportProgress {
  readonly dataset: string;
  readonly phase: 'reading' | 'checking polygons' | 'comparing' | 'writing';
  readonly bytesRead: number;
  readonly bytesTotal: number;
  /** Records read so far. */
  readonly rows: number;
}

export type OnProgress = (progress: ImportProgress) => void;
