import type { ColumnProfile } from './column-profile.ts';
import { squeezed, wordsOf } from './words.ts';

const PEOPLE =
  'reporter|caller|citizen|customer|contact|requestor|requester|complainant|resident|applicant|constituent|submitter|client|tenant|occupant|person';
const PERSONAL_NAMES = [
  /e?mail(address)?$|^email/,
  /(tele)?phone|mobile(no|number|$)|cell(no|number|phone)|^(tel|fax)(no|number)?$/,
  /(first|last|sur|given|middle|family|maiden)name|^[fl]name$/,
  new RegExp(`^(${PEOPLE})s?(name|id|no|number|address|info|details)?$`),
  new RegExp(`(${PEOPLE})(first|last|full)?name`),
  /(user|login|screen)name|^user(id)?$|^(created|edited|lastedited|modified|updated|entered)(by|user)$|createuser$|editor$/,
  /deviceid|ipaddress|^ip$|licen[cs]eplate|plate(no|number)|vehicleplate|^(ssn|dob)$|birthdate|dateofbirth/,
  /^(property|parcel|land|tax)?owner(s)?(name|address|mail.*|1|2)$|^taxpayer/,
];
const EMAIL = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i;
const PHONE = /^(\+?\d{1,3}[\s.-]?)?\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}(\s*(x|ext).*)?$/i;
const MIN_SHARE = 0.05;

/**
 * Why a column looks as if it told who somebody is, or null: by its name, or by values that are mail addresses or phone
 * numbers. Such columns are never taken over. Errs on the side of leaving out.
 */
export const personalReason = ({ name, sample }: ColumnProfile): string | null => {
  const letters = squeezed(name);
  if (PERSONAL_NAMES.some((pattern) => pattern.test(letters))) return 'its name speaks of a person';
  if (wordsOf(name).some((word) => word === 'email' || word === 'phone')) return 'its name speaks of a person';
  const share = (pattern: RegExp): number => sample.filter((text) => pattern.test(text)).length / (sample.length || 1);
  if (share(EMAIL) >= MIN_SHARE) return 'its values are mail addresses';
  return share(PHONE) >= MIN_SHARE ? 'its values are phone numbers' : null;
};
