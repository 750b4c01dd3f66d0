import { sha256 } from './sha256.ts';

// The variant's two bits 10 and two of the hash.
const VARIANTS = '89ab';

/**
 * The id of an imported past request: always the same for the same record of the same dataset, on every store.
 * UUID version 8 (RFC 9562, section 5.8): the first 122 free bits of SHA-256 over the JSON array [dataset, source id].
 */
export const requestIdOf = (dataset: string, sourceId: string): string => {
  const hex = sha256(JSON.stringify([dataset, sourceId]));
  const variant = VARIANTS[Number.parseInt(hex[16]!, 16) & 3];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
