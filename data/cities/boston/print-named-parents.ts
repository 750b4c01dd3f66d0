// npx tsx data/cities/boston/print-named-parents.ts "$CITY_DATA_DIR/boston/animal_2013_2017.csv.gz": prints the figures of README.md.
import { DEFAULT_MODEL } from '../../../engine/dedupe/model/default-model.ts';
import { namedParents } from './named-parents.ts';

const file = process.argv[2];
if (file === undefined) throw new Error('expected the file of cases');
namedParents(file, DEFAULT_MODEL).then(({ cases, top, topThree }) => {
  console.log(`${cases} named parents: ${top} suggested first, ${topThree} among the first three`);
});
