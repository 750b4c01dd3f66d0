const LINES = `
al alabama ala
ak alaska
az arizona ariz
ar arkansas ark
ca california calif cal
co colorado colo
ct connecticut conn
de delaware del
dc district-of-columbia
fl florida fla
ga georgia
gu guam
hi hawaii
id idaho
il illinois ill
in indiana ind
ia iowa
ks kansas kan kans
ky kentucky
la louisiana
me maine
md maryland
ma massachusetts mass
mi michigan mich
mn minnesota minn
ms mississippi miss
mo missouri
mt montana mont
ne nebraska nebr neb
nv nevada nev
nh new-hampshire
nj new-jersey
nm new-mexico
ny new-york
nc north-carolina
nd north-dakota
oh ohio
ok oklahoma okla
or oregon ore
pa pennsylvania penn penna
pr puerto-rico
ri rhode-island
sc south-carolina
sd south-dakota
tn tennessee tenn
tx texas tex
ut utah
vt vermont
va virginia
vi virgin-islands
wa washington wash
wv west-virginia
wi wisconsin wis wisc
wy wyoming wyo
as american-samoa
ap
`;

const rows = LINES.trim()
  .split('\n')
  .map((line) => line.split(' ').map((name) => name.replaceAll('-', ' ')));

/** A state or territory in words joined by blanks -> its two letters (USPS Publication 28, appendix B). */
export const stateOf: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([short, ...others]) => [short!, ...others].map((name) => [name, short!] as const)),
);

/** The two letters alone. */
export const stateCodes: ReadonlySet<string> = new Set(rows.map(([short]) => short!));

/** The country, in words joined by blanks. */
export const countries: ReadonlySet<string> = new Set(['us', 'usa', 'united states', 'united states of america']);
