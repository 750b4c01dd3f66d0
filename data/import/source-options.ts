import { z } from 'zod';

export const SOURCE_FORMATS = [
  'csv',
  'geojson',
  'ndjson',
  'esrijson',
  'topojson',
  'kml',
  'shapefile',
  'geopackage',
  'flatgeobuf',
] as const;
export const sourceFormatSchema = z.enum(SOURCE_FORMATS);
export type SourceFormat = z.infer<typeof sourceFormatSchema>;

/** The keys of a dataset in the city YAML that say how its file is read; every one but `file` is optional. */
export const sourceKeys = {
  file: z.string().min(1),
  /** Else detected from the content. */
  format: sourceFormatSchema.optional(),
  /** EPSG code (`EPSG:2263`), PROJ string or WKT; goes before what the file says. Else the file's own, else WGS 84. */
  crs: z.string().min(1).optional(),
  /** A WHATWG encoding label (`windows-1252`). Else BOM or .cpg, else UTF-8. */
  encoding: z.string().min(1).optional(),
  /** CSV only: one character. Else detected from the header. */
  delimiter: z.string().length(1).optional(),
  /**
   * Which layer of a file that holds several: a file of a zip (`parks`, `parks.geojson`, `folder/parks.geojson`), a table of a
   * GeoPackage, an object of TopoJSON, a folder of KML; `city.gpkg/wards` for a layer of a file in a zip.
   */
  fileLayer: z.string().min(1).optional(),
  /** Coordinates come latitude (or northing) first. */
  swap: z.boolean().optional(),
};

/** How `readSource` reads a file. `crs` and `swap` are the mapper's, so that rows keep coordinates as found. */
export interface SourceOptions {
  readonly format?: SourceFormat | undefined;
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly fileLayer?: string | undefined;
  /** How positions and messages name the file; default: its base name. */
  readonly name?: string | undefined;
  /** Bytes of the raw (compressed) file read so far and its size; called once a chunk. */
  readonly onBytes?: ((readSoFar: number, total: number) => void) | undefined;
  /** Called once, when the raw file has been read to its end (not when the reader stops early). */
  readonly onDigest?: ((digest: FileDigest) => void) | undefined;
  /** Longest record in UTF-16 code units, default 16 Mi; a longer one is rejected, not held in memory. */
  readonly maxRecordLength?: number | undefined;
}

/** Provenance of a file: SHA-256 (hex) and size of its raw bytes. */
export interface FileDigest {
  readonly sha256: string;
  readonly bytes: number;
}

/** 16 Mi code units: 32 MB at most in memory, and a polygon of about 400,000 vertices still fits. */
export const MAX_RECORD_LENGTH = 16 * 1024 * 1024;
