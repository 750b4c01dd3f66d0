import { createHash } from 'node:crypto';

/**
 * The id of an imported past request: always the same for the same record of the same dataset, on every store.
 * UUID version 8 (RFC 9562, section 5.8): the first 122 free bits of SHA-256 over the JSON array [dataset, source id].
 */
export const requestIdOf = (dataset: string, sourceId: string): string => {
  const bytes = createHash('sha256')
    .update(JSON.stringify([dataset, sourceId]))
    .digest()
    .subarray(0, 16);
  bytes[6] = 0x80 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};
