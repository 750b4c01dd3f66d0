import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { answersOf } from '../state/answer.ts';
import { announcement, decided, facts } from '../state/city.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { view } from '../state/navigate.ts';
import { queryOf } from '../state/url.ts';
import { FIRST_VIEW, type PickedPlace } from '../state/view.ts';
import { calendarDayText } from '../state/words.ts';
import { AlertHere } from './alert-here.tsx';
import { AnswerCard, EmergencyBanner } from './answer-card.tsx';
import { DuplicatesHere } from './duplicates.tsx';
import { JurisdictionsThen } from './jurisdictions-then.tsx';
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
      {view.value.asOf !== null && <JurisdictionsThen place={place} day={view.value.asOf} />}
      {known && <ServicePicker services={known.services} assets={assets} />}
      {!picked && <AlertHere place={place} service={null} />}
      {picked && (
        <Answer place={place} service={picked}>
          {known && <WhichAsset key={picked.code} place={place} asset={asset} service={picked} known={known} />}
        </Answer>
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

interface AnswerProps {
  readonly place: PickedPlace;
  readonly service: api.Service;
  /** What may make the place exact; below whose it is. */
  readonly children: ComponentChildren;
}

/** The one question, whose it is, and the report. */
function Answer({ place, service, children }: AnswerProps) {
  const answers = answersOf(service, view.value.answers);
  // The question as a URL: the same question is not asked again.
  const { asOf } = view.value;
  const described = useSignal('');
  const sameAs = useSignal<string | null>(null);
  const key = queryOf({ ...FIRST_VIEW, place, service: service.code, answers, asOf });
  const [loaded, retry] = useLoaded(
    key,
    async (signal) => {
      const routeQuestion = { service: service.code, place, answers, ...(asOf !== null && { at: asOf }) };
      return (await answered(api.postRoute({ routeQuestion }, { signal }))).data;
    },
    { keepLast: true },
  );
  const answer = latest(loaded);
  useEffect(() => {
    decided.value = answer?.asset ? { class: answer.asset.class, id: answer.asset.id } : null;
    if (answer?.emergency) announcement.value = `Emergency. Call ${answer.emergency.call.name}.`;
    else if (answer)
      announcement.value = answer.owner ? `It belongs to ${answer.owner.name}.` : 'Nobody owns this here.';
    return () => {
      decided.value = null;
    };
  }, [answer]);
  return (
    <section class="answer-area" aria-label="Whose it is" aria-busy={loaded.kind === 'loading'}>
      {answer && <EmergencyBanner said={answer.emergency} />}
      <AlertHere place={place} service={service.code} />
      <Questions service={service} next={answer?.question ?? null} />
      <h3>{asOf === null ? 'Whose it is' : `Whose it is on ${calendarDayText(asOf)}`}</h3>
      {loaded.kind === 'failed' && <TroubleNote trouble={loaded.trouble} retry={retry} />}
      {answer === null && loaded.kind === 'loading' && <p class="muted">Finding out …</p>}
      {answer && loaded.kind !== 'failed' && <AnswerCard answer={answer} />}
      {children}
      <DuplicatesHere place={place} service={service.code} description={described.value} sameAs={sameAs} />
      <SaveReport
        key={`${place.lon},${place.lat},${service.code}`}
        place={place}
        service={service}
        answers={answers}
        isEmergency={Boolean(answer?.emergency)}
        described={described}
        sameAs={sameAs.value}
      />
    </section>
  );
}
