import { houseNumberOf } from '../../locate/text/house-number.ts';
import { wordsOf } from '../../locate/text/words.ts';
import type { AffectedPlace } from './affected-place.ts';

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** As a crew walks: street by street, by name (2nd before 10th), of one name town by town; by number, then unit; what has no street last. */
export const inWalkOrder = (places: readonly AffectedPlace[]): readonly AffectedPlace[] =>
  places
    .map((place) => ({ place, number: place.number === null ? 0 : lowNumber(place.number) }))
    .sort(
      (a, b) =>
        Number(a.place.street === null) - Number(b.place.street === null) ||
        collator.compare(a.place.street ?? a.place.label, b.place.street ?? b.place.label) ||
        collator.compare(a.place.city ?? '', b.place.city ?? '') ||
        a.number - b.number ||
        collator.compare(a.place.number ?? '', b.place.number ?? '') ||
        collator.compare(a.place.unit ?? '', b.place.unit ?? '') ||
        byText(a.place, b.place),
    )
    .map(({ place }) => place);

const lowNumber = (text: string): number =>
  /^\d{1,7}$/.test(text) ? Number(text) : (houseNumberOf(wordsOf(text))?.number.low ?? 0);

const byText = (a: AffectedPlace, b: AffectedPlace): number => {
  const [one, other] = [JSON.stringify([a.zip, a.assets]), JSON.stringify([b.zip, b.assets])];
  return one < other ? -1 : Number(one > other);
};
