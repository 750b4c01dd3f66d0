/**
 * Words that tell what the words beside them are, by the list that they stand in. Names of people, firms and places
 * themselves are in no list.
 */
const LISTS = {
  // In the names of firms and offices.
  firm: 'inc incorporated llc llp lp ltd corp corporation co company companies bank trust group services service associates assoc assn association partners partnership enterprises industries international systems solutions consultants consulting management mgmt insurance agency realty properties investments investment committee foundation society institute university college dept department office bureau division authority administration ministries church attorney attorneys law finance financial health medical hospital clinic laboratory laboratories lab labs research restaurant store supply foods motors sales products technologies communications holdings network school pac fund council center federal national',
  // Before the name of who receives.
  careof: 'c/o c-o co/ attn attention care dba fbo atten',
  // In the names of buildings and landmarks.
  building:
    'building bldg tower towers plaza center ctr centre mall airport arprt terminal station hospital school church stadium field park market house hall commons complex library museum arena apartments village square pavilion galleria mart hotel inn lodge',
  // Titles and ends of people's names.
  title: 'mr mrs ms miss jr sr ii iii iv esq md phd dds rev hon',
  // Before the number of a box.
  box: 'box bx pob pobox drawer lockbox caller po',
  // Letters of `P O Box`.
  post: 'p o post office po',
  // Before the number of a carrier's route.
  carrier: 'rr rfd rural hc hcr star rd route rt rte',
  // Before the number of a road, and in the names of its network.
  road: 'highway hwy hghwy hgwy route rte rt rts interstate i us state county co cr sr fm farm loop spur township twp expressway hiway st road rd parish business alternate',
  // Before a name instead of behind it.
  pretype:
    'avenue ave avn boulevard camino calle rue via paseo avenida cour corte el la los las highway county road route loop spur rancho plaza circulo',
  // Saints, forts and mounts begin names.
  saint:
    'st saint ste ft fort mt mount sainte san santa el la las los de del van von der den mc mac o new old lake north south east west',
  article: 'of the de la del du y e and',
  sign: 'no num number #',
  corner: 'corner cor junction jct jctn crossroads crsrds intersection crnr corners',
  // Types of streets that Publication 28 does not know.
  type: 'strip turn gate market grade gulch concourse promenade esplanade quay wynd close mews commons chase hollow bay woods green oaks village wood court circle mall walk gardens loop row broadway',
  // In the names of towns.
  city: 'city town township village heights springs beach falls park park. hills grove lake lakes valley ridge point island port rapids creek center',
  // Before the number of what a firm's mail room sorts by.
  mail: 'mail code stop drop mailstop ms msc mc m/c m-c interim client pmb dept department bin file ref reference acct account lb lockbox drawer mailbox',
  // Behind St in the names of places.
  saints:
    'louis paul petersburg joseph charles simons augustine cloud clair clairsville george albans helena lucie marys peters johnsbury ignace croix francisville rose',
} as const;

/** A word -> its lists. */
export const wordLists: ReadonlyMap<string, readonly string[]> = listsByWord();

function listsByWord(): ReadonlyMap<string, readonly string[]> {
  const byWord = new Map<string, string[]>();
  for (const [list, words] of Object.entries(LISTS))
    for (const word of new Set(words.split(' '))) byWord.set(word, [...(byWord.get(word) ?? []), `in:${list}`]);
  return byWord;
}

/** Types that hardly ever are part of a name. */
export const commonSuffixes: ReadonlySet<string> = new Set(
  'st ave rd dr ln ct blvd pl cir pkwy ter trl hwy way aly expy fwy tpke'.split(' '),
);
