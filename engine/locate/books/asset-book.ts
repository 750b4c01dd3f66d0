import type { Asset, AssetClassMembers } from '../../route/city.ts';
import { type Candidate, PLAIN } from '../candidate.ts';
import { canonical, wordsOf } from '../text/words.ts';
import { pinWithReach } from './pin.ts';

/** An id in one spelling: letters and digits in lower case, so that `P 04471` and `p-04471` are `P-04471`. */
const idKey = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

interface ClassEntry {
  readonly members: AssetClassMembers;
  /** `hydrant`, `fire hydrant`: what people call one, canonical words joined by blanks. */
  readonly names: ReadonlySet<string>;
}

interface Found {
  readonly asset: Asset;
  readonly members: AssetClassMembers;
}

// An id alone can be a house number, a year or a post code as well.
const LETTERS_AND_DIGITS = 0.98;
const DIGITS_ALONE = 0.5;

/** Assets by the number that is written on them. Immutable; O(assets) to build. */
export class AssetBook {
  readonly #classes: readonly ClassEntry[];
  readonly #byId: ReadonlyMap<string, Found | readonly Found[]>;

  private constructor(classes: readonly ClassEntry[], byId: ReadonlyMap<string, Found | readonly Found[]>) {
    this.#classes = classes;
    this.#byId = byId;
  }

  static build(classes: readonly AssetClassMembers[]): AssetBook {
    // One found thing or a list of them: of a hundred thousand ids nearly all are of one asset.
    const byId = new Map<string, Found | Found[]>();
    for (const members of classes) {
      for (const asset of members.assets) {
        const key = idKey(asset.id);
        if (key === '') continue;
        const found = { asset, members };
        const known = byId.get(key);
        if (known === undefined) byId.set(key, found);
        else if (Array.isArray(known)) known.push(found);
        else byId.set(key, [known, found]);
      }
    }
    return new AssetBook(classes.map(classEntry), byId);
  }

  /** `hydrant H-1023`, `P-04471`, `light pole #4471`: the assets with this id, of the class that the words before it name. */
  find(words: readonly string[]): readonly Candidate[] {
    const plain = words.filter((word) => word !== '#');
    const found: Candidate[] = [];
    for (let split = 0; split < plain.length && split <= MAX_CLASS_WORDS; split++) {
      const said = canonical(plain.slice(0, split)).map(singular).join(' ');
      const classes = split === 0 ? null : this.#classes.filter(({ names }) => names.has(said));
      if (classes !== null && classes.length === 0) continue;
      const id = plain.slice(split).join('');
      for (const one of this.#withId(id)) {
        if (classes !== null && !classes.some(({ members }) => members === one.members)) continue;
        const candidate = candidateOf(
          one,
          classes !== null ? 1 : /\p{L}/u.test(id) ? LETTERS_AND_DIGITS : DIGITS_ALONE,
        );
        if (candidate !== null) found.push(candidate);
      }
    }
    return found;
  }

  #withId(id: string): readonly Found[] {
    const found = this.#byId.get(idKey(id));
    return found === undefined ? [] : 'asset' in found ? [found] : found;
  }
}

const MAX_CLASS_WORDS = 4;

const singular = (word: string): string =>
  word.length > 3 ? word.replace(/(?<=[^s])s$/, '').replace(/ie$/, 'y') : word;

/** The class's id and title, and the end of each: of `Fire hydrants` also `hydrant`. */
function classEntry(members: AssetClassMembers): ClassEntry {
  const names = new Set<string>();
  for (const text of [members.class.replaceAll('_', ' '), members.title]) {
    const words = canonical(wordsOf(text)).map(singular);
    for (let from = 0; from < words.length; from++) names.add(words.slice(from).join(' '));
  }
  return { members, names };
}

function candidateOf({ asset, members }: Found, score: number): Candidate | null {
  const pin = pinWithReach(asset.geometry);
  if (pin === null) return null;
  return {
    lonLat: pin.lonLat,
    accuracyMeters: Math.ceil(pin.reachMeters),
    matchType: 'asset',
    score,
    label: `${asset.id} (${members.title})`,
    because: [`${asset.id} is one of: ${members.title}`],
    asset: { class: asset.class, id: asset.id },
    ...PLAIN,
  };
}
