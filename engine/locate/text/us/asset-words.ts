/**
 * What people call things that a city maintains: words of a line mean the same thing, in the singular. A class whose id,
 * title or own synonyms is one of a line is called by all of it.
 */
const LINES = `
hydrant, fire hydrant, fireplug, fire plug, plug, hyd, fh
street light, streetlight, light, light pole, lightpole, street lamp, streetlamp, lamp, lamp post, lamppost, pole, utility pole, luminaire, sl
catch basin, storm drain, storm inlet, inlet, drain, sewer grate, grate, gully, cb
manhole, manhole cover, sewer manhole, access cover, mh
tree, street tree
traffic light, traffic signal, signal, stoplight, stop light
parking meter, meter
water meter
road, road segment, street segment, segment, centerline, street centerline
water main, main
storm line, storm sewer, storm main
sewer, sewer main, sanitary sewer
bus stop, stop, transit stop
bike rack, bicycle rack, rack
traffic sign, street sign, sign
bridge, overpass
valve, water valve, gate valve
`;

/** Each line as its phrases. */
export const assetWords: readonly (readonly string[])[] = LINES.trim()
  .split('\n')
  .map((line) => line.split(', '));
