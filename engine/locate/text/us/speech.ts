import { phrasesOf } from '../phrases.ts';

/** Between the names of two streets that meet. */
export const crossingWords: ReadonlySet<string> = new Set(['&', '@', '/', '+', 'and', 'at']);

/** More ways to say that two streets meet, of several words or too common in names to stand in `crossingWords`. */
export const crossingPhrases = phrasesOf(`
near the corner of
at the corner of
corner of
cor of
and the corner of
where it meets
intersecting
intersects
crossing
crosses
meets
meets with
intersects with
with
by
x
n
`);

/** Before the two cross streets of a block: `Clark between A and B`. */
export const betweenWords: ReadonlySet<string> = new Set(['between', 'btwn', 'betw', 'btw', 'bet', 'b/w', 'from']);

/** The same as words that a scan has parted: `b/w` is `b / w`. */
export const betweenPhrases = phrasesOf(`
${[...betweenWords].join('\n')}
b / w
in between
`);

/** Between the two cross streets of a block. */
export const betweenJoints: ReadonlySet<string> = new Set(['and', '&', 'to', 'thru', 'through', 'till', 'until']);

/** Before the street whose cross streets were said first: `between Oak and Elm on Clark`. */
export const ontoWords: ReadonlySet<string> = new Set(['on', 'along', 'of']);

/** Behind a house number: a half more. */
export const halfPhrases = phrasesOf(`
and a half
and one half
and half
`);

/** Behind a house number: not a door but all of its hundred. */
export const blockWords: ReadonlySet<string> = new Set(['block', 'blk']);

/** Said before a place, naming none of it. */
export const leadingWords = phrasesOf(`
the corner of
on the corner of
at the corner of
near the corner of
by the corner of
around the corner of
corner of
corner
cor of
junction of
the junction of
junction
jct of
jct
intersection of
the intersection of
at the intersection of
near the intersection of
on the intersection of
intersection
crossroads of
in front of
in front of the
right in front of
out front of
outside of
outside
outside the
just outside
across from
across from the
across the street from
across the street from the
opposite
opposite of
opposite the
behind
behind the
in back of
in back of the
next to
next to the
next door to
near
near the
nearby
close to
close to the
by
by the
beside
beside the
adjacent to
around
around the
along
along the
at
at the
in
in the
on
on the
inside
inside the
the house at
house at
the house on
the building at
the address is
address is
my address is
my house at
home at
located at
location is
location
address
it is at
its at
it is on
its on
i am at
im at
we are at
the
the one at
where
all of
the whole of
the whole length of
the length of
the entire length of
all along
somewhere on
somewhere along
somewhere near
corner at
the end of
end of
at the end of
`);

/** Said before a place that is not quite the place that is meant: the way there, and how far off people mean. */
export const nearbyPhrases: ReadonlySet<string> = new Set([
  'across from',
  'across from the',
  'across the street from',
  'across the street from the',
  'opposite',
  'opposite of',
  'opposite the',
  'behind',
  'behind the',
  'in back of',
  'in back of the',
  'next to',
  'next to the',
  'next door to',
  'near',
  'near the',
  'nearby',
  'close to',
  'close to the',
  'by',
  'by the',
  'beside',
  'beside the',
  'adjacent to',
  'around',
  'somewhere near',
]);
