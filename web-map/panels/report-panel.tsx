import { useEffect } from 'preact/hooks';
import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { answersOf } from '../state/answer.ts';
import { announcement, decided, facts } from '../state/city.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { view } from '../state/navigate.ts';
import { queryOf } from '../state/url.ts';
import { FIRST_VIEW, type PickedPlace } from '../state/view.ts';
import { AnswerCard } from './answer-card.tsx';
import { DuplicatesHere } from './duplicates.tsx';
import { LocateMe } from './locate-me.tsx';
import { LocationCard } from './location-card.tsx';
import { PlaceHead } from './place-head.tsx';
import { Questions } from './questions.tsx';
import { SaveReport } from './save-report.tsx';
import { ServicePicker } from './service-picker.tsx';
import { TroubleNote } from './trouble-note.tsx';
import { WhichAsset } from './which-asset.tsx';

/** A place and a problem: what is here, whose it is and why, whether it was reported, and the report itself. */
export function ReportPanel() {
  const { place, service, asset } = view.value;
  const known = latest(facts.value);
  const picked = known?.services.find(({ code }) => code === service) ?? null;
  if (place === null) return <NoPlace />;
  const assets = known?.map.assetClasses.find((each) => each.class === asset?.class) ?? null;
  return (
    <>
      <PlaceHead place={place} asset={asset} />
      <LocationCard place={place} asset={asset} />
      {known && <ServicePicker services={known.services} assets={assets} />}
      {picked && (
        <>
          {known && <WhichAsset key={picked.code} place={place} asset={asset} service={picked} known={known} />}
          <Questions service={picked} />
          <Answer place={place} service={picked} />
        </>
      )}
    </>
  );
}

function NoPlace() {
  const known = latest(facts.value);
  return (
    <>
      <h2>Whose problem is it?</h2>
      {known && (
        <p>
          A pothole, a dark street light, a fallen tree: in {known.map.city.name} {known.agencies.size} agencies share
          the work. Point at the problem and see which one it belongs to, and why.
        </p>
      )}
      <ol class="steps">
        <li>
          <strong>Pick the place:</strong> tap the map, or search for an address.
        </li>
        <li>
          <strong>Say what is wrong.</strong>
        </li>
        <li>
          <strong>Read whose it is</strong>, how to reach them, and whether it was reported; report it.
        </li>
      </ol>
      <LocateMe />
      <p class="muted small">
        The dots are requests that are open now. By keyboard: go to the map, move it with the arrow keys until the place
        is under the cross, and press Enter.
      </p>
    </>
  );
}

function Answer({ place, service }: { readonly place: PickedPlace; readonly service: api.Service }) {
  const answers = answersOf(service, view.value.answers);
  // The question as a URL: the same question is not asked again.
  const key = queryOf({ ...FIRST_VIEW, place, service: service.code, answers });
  const [loaded, retry] = useLoaded(
    key,
    async (signal) => {
      const routeQuestion = { service: service.code, place, answers };
      return (await answered(api.postRoute({ routeQuestion }, { signal }))).data;
    },
    { keepLast: true },
  );
  const answer = latest(loaded);
  useEffect(() => {
    decided.value = answer?.asset ? { class: answer.asset.class, id: answer.asset.id } : null;
    if (answer) announcement.value = answer.owner ? `It belongs to ${answer.owner.name}.` : 'Nobody owns this here.';
    return () => {
      decided.value = null;
    };
  }, [answer]);
  return (
    <section class="answer-area" aria-label="Whose it is" aria-busy={loaded.kind === 'loading'}>
      <h3>Whose it is</h3>
      {loaded.kind === 'failed' && <TroubleNote trouble={loaded.trouble} retry={retry} />}
      {answer === null && loaded.kind === 'loading' && <p class="muted">Finding out …</p>}
      {answer && loaded.kind !== 'failed' && <AnswerCard answer={answer} />}
      <DuplicatesHere place={place} service={service.code} />
      <SaveReport key={`${place.lon},${place.lat},${service.code}`} place={place} service={service} answers={answers} />
    </section>
  );
}
