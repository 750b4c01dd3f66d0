/**
 * Towns of the United States that addresses often name, large ones and those whose names begin with a direction or a saint:
 * where no comma says it, they tell where a street ends (`75 Elm Rd N Palm Beach`). No list is needed for a town to be read.
 */
const LINES = `
abilene,akron,albany,albuquerque,alexandria,allentown,alpharetta,amarillo,ames,anaheim,anchorage,ann arbor,annapolis
antioch,appleton,arlington,arlington heights,arvada,asheville,astoria,athens,atlanta,atlantic city,augusta,aurora
austell,austin,bakersfield,baldwin park,baltimore,bangor,baton rouge,battle creek,bayamon,bayside,beaumont,beaverton
bellevue,bellingham,beloit,berkeley,bethesda,bethlehem,beverly hills,billings,biloxi,binghamton,birmingham,bismarck
bloomfield,bloomfield hills,bloomfield township,bloomington,boca raton,boise,bolingbrook,boston,boulder,bowling green
boynton beach,bozeman,bradenton,bridgeport,bristol,brockton,broken arrow,bronx,brookline,brooklyn,brooklyn center
brooklyn park,brownsville,brunswick,buffalo,burbank,burlington,burnsville,butte,cambridge,camden,canton,cape coral
carlsbad,carmel,carrollton,carson city,cary,casper,cedar rapids,champaign,chandler,chapel hill,charleston,charlotte
charlottesville,chattanooga,cherry hill,chesapeake,chevy chase,cheyenne,chicago,chico,chula vista,cicero,cincinnati
clarksville,clearwater,cleveland,coeur d alene,college park,college station,colorado springs,columbia,columbus,concord
coral springs,coralville,corona,corpus christi,corvallis,costa mesa,council bluffs,covington,cranberry township
cranston,culver city,cupertino,cypress,dallas,daly city,danbury,davenport,davis,dayton,daytona beach,dearborn,decatur
deerfield beach,delray beach,denton,denver,derry,des moines,des plaines,detroit,dover,downers grove,dubuque,duluth
durham,east boston,east hampton,east hartford,east haven,east hazel crest,east lansing,east orange,east peoria
east point,east providence,east st louis,east syracuse,eau claire,eden prairie,edina,edmond,el cajon,el monte,el paso
el segundo,elgin,elizabeth,elk grove,elk grove village,englewood,erie,escondido,eugene,eureka,evanston,evansville
everett,fairbanks,fairfax,fairfield,falls church,fargo,farmington hills,fayetteville,fishers,flagstaff,flint,flushing
folsom,fontana,forest hills,fort collins,fort lauderdale,fort lee,fort myers,fort smith,fort thomas,fort wayne
fort worth,foster city,framingham,frankfort,fremont,fresno,frisco,fullerton,gainesville,gaithersburg,galveston
garden city,garden grove,garland,gary,gastonia,gilbert,glendale,grand forks,grand island,grand junction,grand prairie
grand rapids,great falls,great neck,greeley,green bay,greensboro,greenville,greenwich,gresham,grosse pointe,groton
gulfport,hackensack,hammond,hampton,hanford,harrisburg,hartford,hattiesburg,hayward,helena,hempstead,henderson
hermosa beach,herndon,hialeah,hicksville,high point,highland park,hillsboro,hilo,hilton head island,hinsdale,hoboken
holland,hollywood,honolulu,hot springs,houston,huntington,huntington beach,huntsville,idaho falls,independence
indianapolis,inglewood,iowa city,irvine,irving,ithaca,jackson,jacksonville,jacksonville beach,jamaica,janesville
jefferson city,jersey city,johnson city,joliet,jonesboro,juneau,kailua,kalamazoo,kansas city,katy,kenai,kenner
kennesaw,kenosha,kent,key west,killeen,king of prussia,kingsport,kirkland,kissimmee,knoxville,la crosse,la grange
la grange park,la jolla,la mesa,la porte,la puente,la salle,lafayette,laguna beach,laguna hills,lake charles
lake oswego,lakeland,lakewood,lancaster,lansing,laramie,laredo,las cruces,las vegas,lawrence,lawrenceville,levittown
lewiston,lewisville,lexington,lima,lincoln,little rock,littleton,livermore,livonia,logan,lombard,long beach
long island city,longview,los angeles,louisville,lowell,lubbock,lynchburg,lynn,macon,madison,manchester,manhattan
manhattan beach,mankato,mansfield,marietta,marion,mcallen,mckinney,mclean,medford,melbourne,melville,memphis
menlo park,merced,mesa,mesquite,metairie,miami,miami beach,midland,milpitas,milwaukee,minneapolis,minot,miramar
mission viejo,missoula,mobile,modesto,monroe,montgomery,montpelier,moreno valley,morgantown,morristown,mount laurel
mount pleasant,mount prospect,mount vernon,mountain view,muncie,murfreesboro,muskegon,myrtle beach,nampa,napa
naperville,naples,nashua,nashville,new albany,new bedford,new britain,new city,new haven,new london,new orleans
new rochelle,new york,newark,newport,newport beach,newport news,newton,niagara falls,niles,norcross,norfolk,norman
norristown,north andover,north attleboro,north aurora,north bergen,north bethesda,north brunswick,north charleston
north chicago,north hanover,north haven,north hollywood,north kingstown,north las vegas,north little rock,north miami
north miami beach,north myrtle beach,north olmsted,north palm beach,north platte,north providence,north richland hills
north syracuse,north tonawanda,north wilkesboro,northbrook,norwalk,novato,oak brook,oak lawn,oak park,oakland,ocala
oceanside,odessa,ogden,oklahoma city,olathe,olympia,omaha,orem,orland park,orlando,oshkosh,overland park,owensboro
oxnard,palatine,palm beach,palm beach gardens,palm desert,palm springs,palmdale,palo alto,panama city,park city
park ridge,parma,pasadena,paterson,pawtucket,pearland,pembroke pines,pensacola,peoria,petaluma,philadelphia,phoenix
pittsburgh,plano,pleasanton,plymouth,pocatello,pomona,pompano beach,ponce,pontiac,port st lucie,portland,portsmouth
powder springs,prescott,princeton,providence,provo,pueblo,queens,quincy,racine,raleigh,rancho cucamonga
rancho santa fe,rapid city,reading,redding,redmond,redondo beach,redwood city,rego park,reno,reston,richardson
richmond,ridgewood,rio rancho,riverside,riviera beach,roanoke,rochester,rock hill,rockford,rockville,rocky mount,rome
rosemont,roseville,roswell,round rock,royal palm beach,sacramento,saginaw,saint augustine,saint charles,saint cloud
saint george,saint joseph,saint louis,saint paul,saint petersburg,saint simons island,salem,salina,salinas
salt lake city,san angelo,san antonio,san bernardino,san clemente,san diego,san francisco,san jose,san juan
san juan capistrano,san leandro,san luis obispo,san marcos,san mateo,san rafael,san ramon,sandy,sandy springs
santa ana,santa barbara,santa clara,santa clarita,santa cruz,santa fe,santa maria,santa monica,santa rosa,sarasota
savannah,schaumburg,schenectady,scottsdale,scranton,seattle,shawnee mission,shreveport,silver spring,simi valley
sioux city,sioux falls,sitka,skokie,smyrna,somerville,south bend,south boston,south burlington,south charleston
south elgin,south holland,south jordan,south kingstown,south pittsburg,south plainfield,south portland,south salt lake
south san francisco,southampton,southaven,southfield,sparks,spartanburg,spokane,springfield,stamford,staten island
sterling heights,stillwater,stockton,stone mountain,sugar land,sun city,sunnyvale,surprise,syracuse,tacoma,tallahassee
tampa,temecula,tempe,terre haute,the woodlands,thornton,thousand oaks,tinley park,toledo,toms river,topeka,torrance
towson,traverse city,trenton,troy,tucson,tulsa,tuscaloosa,tyler,urbana,utica,valdosta,vallejo,vancouver,ventura
vero beach,victorville,vienna,virginia beach,visalia,waco,walla walla,walnut creek,waltham,warren,warwick,washington
waterbury,waterloo,waukegan,waukesha,wellesley,west allis,west bloomfield,west chester,west chicago,west covina
west des moines,west hartford,west haven,west hollywood,west jordan,west lafayette,west palm beach,west sacramento
west salem,west seneca,west springfield,west valley city,west warwick,westminster,wheaton,wheeling,white plains
wichita,wichita falls,wilmette,wilmington,winston salem,worcester,yakima,yonkers,youngstown,yuma
`;

/** In full, words joined by blanks. */
export const towns: ReadonlySet<string> = new Set(LINES.trim().split(/[,\n]/));

/** Words that towns are abbreviated with -> in full. */
export const townSpellings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    n: 'north',
    no: 'north',
    s: 'south',
    so: 'south',
    e: 'east',
    w: 'west',
    ft: 'fort',
    mt: 'mount',
    st: 'saint',
    ste: 'saint',
    bch: 'beach',
    hts: 'heights',
    pk: 'park',
    spgs: 'springs',
  }),
);
