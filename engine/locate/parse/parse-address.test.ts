import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { type ParsedAddress, type ParsedStreet, parseAddress } from './parse-address.ts';

const street = ({ predirectional, pretype, name, suffix, postdirectional }: ParsedStreet): string =>
  [predirectional, pretype, name, suffix, postdirectional].map(({ used }) => used).join('|');
const units = ({ units }: ParsedAddress): readonly string[] =>
  units.map(({ type, id }) => `${type.used} ${id.used}`.trim());
const read = (text: string): readonly string[] => {
  const parsed = parseAddress(text);
  return [parsed.number.used, street(parsed), ...units(parsed)];
};

describe('an address', () => {
  it('has its number, directions, name, type and unit in one spelling, and as they were said', () => {
    expect(read('815 North 1st Avenue Suite 4, Phoenix, AZ 85003')).toEqual(['815', 'n||1|ave|', 'ste 4']);
    const { number, city, state, zip, suffix } = parseAddress('815 North 1st Avenue Suite 4, Phoenix, Arizona 85003');
    expect(suffix).toEqual({ said: 'Avenue', used: 'ave' });
    expect([number.said, city.said, state.used, zip.used]).toEqual(['815', 'Phoenix', 'az', '85003']);
  });

  it('may have a half number, a letter, a range, a grid number or one from Queens', () => {
    expect(read('123½ N Main St Apt 4')).toEqual(['123 1/2', 'n||main|st|', 'apt 4']);
    expect(read('123 1/2 E Main St')[0]).toBe('123 1/2');
    expect(read('109-A Wimbledon Square')).toEqual(['109a', '||wimbledon|sq|']);
    expect(read('1311-13 Burnet Ave')[0]).toBe('1311-13');
    expect(read('44-12 28th Ave, Astoria NY 11103')).toEqual(['44-12', '||28|ave|']);
    expect(read('455 S 300 E, Salt Lake City, UT 84111')).toEqual(['455', 's||300||e']);
    expect(read('1234 North 5600 West')).toEqual(['1234', 'n||5600||w']);
    expect(read('N6W23001 Bluemound Rd, Waukesha WI')).toEqual(['n6w23001', '||bluemound|rd|']);
    expect(read('W156 N9000 Pilgrim Rd')[0]).toBe('w156n9000');
  });

  it('may stand on a numbered road, a lettered avenue or a street of saints', () => {
    expect(read('1341 State Road 75, Penasco, NM 87553')).toEqual(['1341', '|state rd|75||']);
    expect(read('9912 S. Avenue H')).toEqual(['9912', 's|ave|h||']);
    expect(read('602 St James St')).toEqual(['602', '||st james|st|']);
  });

  it('may have several units', () => {
    expect(units(parseAddress('1640 Powers Ferry Road Building 1, Suite 100 Marietta, GA 30067'))).toEqual([
      'bldg 1',
      'ste 100',
    ]);
    expect(units(parseAddress('25 First Street, 4th Floor, Cambridge, MA'))).toEqual(['fl 4']);
    expect(units(parseAddress('200 N 5th St Rear'))).toEqual(['rear']);
  });

  it('is told from who is there, and from what leads to it', () => {
    const parsed = parseAddress('JOHN SMITH\n12 OAK ST\nSYRACUSE NY 13210');
    expect([parsed.recipient, parsed.number.used, parsed.city.said]).toEqual(['JOHN SMITH', '12', 'SYRACUSE']);
    expect(parseAddress('in front of 1283 Canal St')).toMatchObject({ lead: 'in front of', number: { used: '1283' } });
    expect(parseAddress('Wrigley Field').recipient).toBe('Wrigley Field');
  });

  it('may be a box, without a street', () => {
    expect(parseAddress('PO Box 250, Quincy, IL 62306').box).toBe('PO Box 250');
    expect(parseAddress('RR 2 Box 15 Salem IL 62881').box).toBe('RR 2 Box 15');
    for (const text of ['PO Box 250, Quincy, IL 62306', 'RR 2 Box 15 Salem IL 62881'])
      expect(read(text), text).toEqual(['', '||||']);
  });

  it('may be a corner, a piece between two corners, or a block', () => {
    const crossing = (text: string) => [street(parseAddress(text)), ...parseAddress(text).crossStreets.map(street)];
    expect(crossing('St James St & Oak St')).toEqual(['||st james|st|', '||oak|st|']);
    expect(crossing('corner of Clark and Belmont')).toEqual(['||clark||', '||belmont||']);
    expect(crossing('Clark St between Oak and Elm')).toEqual(['||clark|st|', '||oak||', '||elm||']);
    expect(parseAddress('1200 block of Canal St')).toMatchObject({ isBlock: true, number: { used: '1200' } });
    expect(parseAddress('1200 Canal St').isBlock).toBe(false);
  });
});

describe('a text that is no address', () => {
  it('has no parts if it has no words', () => {
    for (const text of ['', ' ', ',;()', '----', '\u0000\u0001\u202e', '😀😀']) {
      const parsed = parseAddress(text);
      expect(parsed.words, text).toEqual([]);
      expect([parsed.number.said, parsed.name.said, parsed.units]).toEqual(['', '', []]);
    }
  });

  it('is read up to its sixtieth word, in time that grows with its length and no faster', () => {
    const worst = [
      ...['a', '1', '1 ', '(', "'; drop table street; -- ", '-a-', '1/', '½', 'ﷺ', '😀', 'ש ', '&', '#', 'St ', '1-'],
      ...['between and ', 'corner of ', 'apt ', 'n. ', '́'],
    ];
    for (const piece of worst) {
      const text = piece.repeat(100_000 / piece.length);
      const start = performance.now();
      expect(parseAddress(text).words.length, piece).toBeLessThanOrEqual(60);
      // 100 kB take about 10 ms; a step that grows with the square of the length would take minutes.
      expect(performance.now() - start, piece).toBeLessThan(5_000);
    }
    expect(parseAddress('9'.repeat(400)).words).toHaveLength(1);
  }, 60_000);

  it('never makes it throw, whatever its characters', () => {
    const random = seededRandom(7);
    for (let i = 0; i < 500; i++) {
      const length = Math.floor(random() * 30);
      const text = Array.from({ length }, () => String.fromCharCode(Math.floor(random() ** 3 * 65_536))).join('');
      const { words } = parseAddress(text);
      for (const { said, start } of words) expect(text.slice(start)).toContain(said);
    }
  });
});
