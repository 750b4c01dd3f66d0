import { readFile } from 'node:fs/promises';

/** A token of an address with its label, one of usaddress's. */
export interface LabeledToken {
  readonly text: string;
  readonly label: string;
}

/** An address string as people write it, and where each of its tokens stands in it. */
export interface LabeledString {
  readonly text: string;
  readonly tokens: readonly (LabeledToken & { readonly start: number })[];
}

const STRING = /<AddressString>(.*?)<\/AddressString>/gs;
const TOKEN = /<(\w+)>([^<]*)<\/\1>([^<]*)/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (xml: string): string =>
  xml
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** The strings of a file in usaddress's form: `<AddressString><AddressNumber>12</AddressNumber> ...`, in its order. */
export async function labeledStrings(file: string): Promise<readonly LabeledString[]> {
  const xml = await readFile(file, 'utf8');
  return [...xml.matchAll(STRING)].map(([, inner]) => {
    let text = '';
    const tokens = [...inner!.matchAll(TOKEN)].map(([, label, token, behind]) => {
      const start = text.length;
      text += unescaped(token!) + unescaped(behind!);
      return { text: unescaped(token!), label: label!, start };
    });
    return { text, tokens };
  });
}
