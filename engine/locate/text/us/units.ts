/** Parts of a building, and the ways in which people write them, after USPS Publication 28, appendix C2. First: the short form. */
const LINES = `
apt apartment apts aptmt
bldg building bld blg buildng
bsmt basement
dept department
fl floor flr flor
frnt front
hngr hangar hanger
key
lbby lobby
lot
lowr lower
lvl level
ofc office
ph penthouse
pmb
rear
rm room
side
slip
spc space sp
ste suite suit
stop
trlr trailer
unit
uppr upper
mezz mezzanine
tower twr
wing
bay
door
flat
stall
no num number
#
`;

const rows = LINES.trim()
  .split('\n')
  .map((line) => line.split(' '));

/** A word before or after the name of a part of a building -> its short form. */
export const unitOf: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([short, ...others]) => [short!, ...others].map((word) => [word, short!] as const)),
);

/** Short forms that name a part by themselves: `rear`, `basement`. */
export const loneUnits: ReadonlySet<string> = new Set('bsmt frnt lbby lowr ofc ph rear side uppr lvl mezz'.split(' '));
