/**
 * Street types and the ways in which people write them, after USPS Publication 28, appendix C1 (Street Suffix
 * Abbreviations), with what the sources of cities add (TNPK, DRWY). First word: what all others become; second: the word in full.
 */
const LINES = `
aly alley allee ally
anx annex anex annx
arc arcade
ave avenue av aven avenu avn avnue
bch beach
blf bluff bluf
blvd boulevard blv boul boulv bl bvd
bnd bend
br branch brnch
brg bridge brdge
brk brook
byp bypass bypa bypas byps
byu bayou bayoo
cir circle circ circl crcl crcle
clb club
clf cliff
cmn common
cmns commons
cor corner
cors corners
cp camp cmp
cpe cape
cres crescent crsent crsnt crscnt cresent
crk creek
crse course
crst crest
cswy causeway causwa cswy
ct court crt
ctr center cent centr centre cnter cntr
cts courts
cv cove
cvs coves
cyn canyon canyn cnyn
dl dale
dm dam
dr drive driv drv
drwy driveway drivewy
dv divide dvd
est estate
ests estates
expy expressway exp expr express expw expwy
ext extension extn extnsn
fall fall
fld field
flds fields
fls falls
flt flat
flts flats
frd ford
frg forge forg
frk fork
frks forks
frst forest forests
fry ferry frry
ft fort frt
fwy freeway freewy frway frwy
gdn garden gardn grden grdn
gdns gardens grdns
gln glen
gls glens
grn green
grv grove grov
gtwy gateway gatewy gatway gtway
hbr harbor harb harbr hrbor harbour
hl hill
hls hills
holw hollow hllw hollows holws
hts heights ht
hvn haven
hwy highway highwy hiway hiwy hway hgwy hghwy
inlt inlet
is island islnd
isle isle isles
jct junction jction jctn junctn juncton
knl knoll knol
knls knolls
ky key
kys keys
land land
lck lock
ldg lodge ldge lodg
lk lake
lks lakes
ln lane la
lndg landing lndng
loop loop loops
mall mall
mdw meadow
mdws meadows medows
mews mews
ml mill
mls mills
mnr manor
mnrs manors
msn mission missn mssn
mt mount mnt
mtn mountain mntain mntn mountin mtin
mtwy motorway
nck neck
opas overpass
orch orchard orchrd
oval oval ovl
park park prk pk parks
pass pass
path path paths
pike pike pikes
pkwy parkway parkwy pkway pky parkways pkwys
pl place
pln plain
plns plains
plz plaza plza
pne pine
pnes pines
pr prairie prr
prt port
psge passage
pt point
pts points
radl radial radiel
ramp ramp ramps
rd road
rdg ridge rdge
rds roads
riv river rvr rivr
rnch ranch ranches rnchs
row row
rst rest
rte route rt
rue rue
run run
shl shoal
shr shore shoar
shrs shores shoars
skwy skyway
smt summit sumit sumitt
spg spring spng sprng
spgs springs spngs sprngs
spur spur spurs
sq square sqr sqre squ
sqs squares
st street str strt saint
sta station statn stn
stra stravenue strav
strm stream streme
sts streets
ter terrace terr
tpke turnpike trnpk turnpk tnpk tpk
trak track tracks trk trks
trce trace traces
trfy trafficway
trl trail trails trls
tunl tunnel tunel tunls tunnels
un union
upas underpass
via viaduct vdct viadct
vis vista vist vst vsta
vl ville
vlg village vill villag villg
vly valley vally vlly
vw view
vws views
walk walk walks
wall wall
way way wy
well well
wharf wharf whf
wls wells
xing crossing crssng
xrd crossroad
`;

const rows = LINES.trim()
  .split('\n')
  .map((line) => line.split(' '));

/** A word as people write it -> its abbreviation; abbreviations give themselves. */
export const suffixOf: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([short, ...others]) => [short!, ...others].map((word) => [word, short!] as const)),
);

/** An abbreviation -> the word in full, the first one of its line. */
export const suffixInFull: ReadonlyMap<string, string> = new Map(rows.map(([short, full]) => [short!, full ?? short!]));

/** The abbreviations. */
export const suffixes: ReadonlySet<string> = new Set(rows.map(([short]) => short!));

/** Words of names that the sources of cities abbreviate, beside the types. `Saint` and `Street` share `st`. */
export const nameSpellings: ReadonlyMap<string, string> = new Map([
  ['sainte', 'st'],
  ['ste', 'st'],
]);
