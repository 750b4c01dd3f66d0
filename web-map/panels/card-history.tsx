import { useSignal } from '@preact/signals';
import { answered, Trouble, troubleOf } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { CardRequests } from './card-requests.tsx';
import { CardSection } from './card-section.tsx';
import { TroubleNote } from './trouble-note.tsx';

type CardQuestion = Parameters<typeof api.getPlacesCard>[0];
type Page = Pick<api.PlaceCard, 'history' | 'historyCursor'>;

interface Props {
  readonly card: api.PlaceCard;
  /** What the card was asked for; older pages are asked for the same. */
  readonly question: CardQuestion;
}

/** What was reported here and is closed, newest first; older pages on demand. Belongs to one card: give it the card's key. */
export function CardHistory({ card, question }: Props) {
  const pages = useSignal<readonly Page[]>([card]);
  const isAsking = useSignal(false);
  const trouble = useSignal<Trouble | null>(null);
  const cursor = pages.value.at(-1)!.historyCursor;
  const shown = pages.value.flatMap(({ history }) => history);
  const showMore = async (): Promise<void> => {
    if (cursor === null || isAsking.value) return;
    isAsking.value = true;
    trouble.value = null;
    try {
      const { data } = await answered(api.getPlacesCard({ ...question, cursor }));
      pages.value = [...pages.value, data];
    } catch (error) {
      const said = troubleOf(error);
      if (!(said instanceof Trouble)) throw said;
      trouble.value = said;
    } finally {
      isAsking.value = false;
    }
  };
  return (
    <CardSection title="Reported here before" count={card.historyTotal.toLocaleString('en-US')}>
      {card.historyTotal === 0 && <p class="muted small">Nothing that was reported here is closed.</p>}
      <CardRequests requests={shown} label="Reported here before" />
      {trouble.value !== null && <TroubleNote trouble={trouble.value} retry={showMore} />}
      {cursor !== null && trouble.value === null && (
        <button type="button" class="button wide" aria-disabled={isAsking.value} onClick={showMore}>
          Show more ({(card.historyTotal - shown.length).toLocaleString('en-US')} left)
        </button>
      )}
      {cursor === null && !card.historyIsComplete && (
        <p class="muted small">There are older ones: too much was reported around here to list it all.</p>
      )}
    </CardSection>
  );
}
