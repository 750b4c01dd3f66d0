import { distanceMeters } from '../feed/select-requests.ts';
import { lengthText, type Units } from './words.ts';

interface LonLat {
  readonly lon: number;
  readonly lat: number;
}

/** What reverse geocoding says of a point, as far as it is put in words. */
export interface Here {
  readonly address: (LonLat & { readonly label: string }) | null;
  readonly side?: 'left' | 'right' | null;
  /** As people say it; `side` alone depends on which way a line was drawn. */
  readonly sideCompass?: string | null;
  readonly block: { readonly street: string; readonly from: string | null; readonly to: string | null } | null;
  readonly intersection: { readonly label: string; readonly distanceMeters: number } | null;
}

// A parcel's depth: nearer than this a point is at the door, farther it is outside of it.
const AT_THE_DOOR_METERS = 8;

/** The place as a title: its address, "Outside" of it where it is not at the door, else its street; null: neither is known. */
export function hereTitle({ address, block }: Here, place: LonLat): string | null {
  if (address === null) return block && `On ${block.street}`;
  const meters = distanceMeters(place.lon, place.lat, address.lon, address.lat);
  return meters > AT_THE_DOOR_METERS ? `Outside ${address.label}` : address.label;
}

/** Side of the street and block in one line, "North side of ..."; '' where neither is known. */
export function blockText({ sideCompass, block }: Here): string {
  const side = sideCompass ? `${sideCompass[0]!.toUpperCase()}${sideCompass.slice(1)} side` : '';
  if (block === null) return side;
  const { street, from, to } = block;
  return [side ? `${side} of ${street}` : street, betweenText(from, to)].filter(Boolean).join(', ');
}

function betweenText(from: string | null, to: string | null): string {
  if (from !== null && to !== null && from !== to) return `between ${from} and ${to}`;
  const one = from ?? to;
  return one === null ? '' : `near ${one}`;
}

/** The nearest crossing and how far it is; '' where there is none. */
export const crossingText = ({ intersection }: Here, units: Units): string =>
  intersection === null ? '' : `${lengthText(intersection.distanceMeters, units)} to ${intersection.label}`;
