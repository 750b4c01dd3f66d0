import { createHash } from 'node:crypto';
import type { Contact } from '../../data/requests/intake.ts';

type Said = Pick<Contact, 'email' | 'phone' | 'deviceId'>;

/**
 * Equal for one person of a region who says the same address or number twice, whatever its case and punctuation; null where
 * nothing was said. Kept and read only beside the contact itself, which it could be guessed from.
 */
export function reporterKeyOf(region: string, { email, phone, deviceId }: Said): string | null {
  const said = email?.trim().toLowerCase() || phone?.replace(/\D/g, '') || deviceId;
  return said
    ? createHash('sha256')
        .update(JSON.stringify([region, said]))
        .digest('base64url')
        .slice(0, 22)
    : null;
}
