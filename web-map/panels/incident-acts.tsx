import { type Signal, useSignal } from '@preact/signals';
import { Trouble, troubleOf } from '../client/call.ts';
import { announcement, loadFeed, spokenOf } from '../state/city.ts';
import { view } from '../state/navigate.ts';
import { TroubleNote } from './trouble-note.tsx';

/** Why, and who says so: what every joining and parting asks. */
export interface WhySaid {
  readonly reason: string;
  readonly actor: string;
}

export interface Doing {
  readonly isBusy: Signal<boolean>;
  readonly trouble: Signal<Trouble | null>;
  /** Does it, announces what was done and loads anew what it changed. */
  run(work: () => Promise<unknown>, done: string): Promise<void>;
}

/** One act at a time; what fails is told where it was begun. */
export function useDoing(onDone: () => void): Doing {
  const isBusy = useSignal(false);
  const trouble = useSignal<Trouble | null>(null);
  const run = async (work: () => Promise<unknown>, done: string): Promise<void> => {
    if (isBusy.value) return;
    isBusy.value = true;
    trouble.value = null;
    try {
      await work();
      announcement.value = done;
      void loadFeed(spokenOf(view.value), true);
      onDone();
    } catch (error) {
      const told = troubleOf(error);
      if (told instanceof Trouble) trouble.value = told;
    } finally {
      isBusy.value = false;
    }
  };
  return { isBusy, trouble, run };
}

/** The fields of `WhySaid`, and what went wrong. */
export function WhyFields({ said, doing }: { readonly said: Signal<WhySaid>; readonly doing: Doing }) {
  const field = (name: keyof WhySaid, label: string, most: number) => (
    <label>
      {label}
      <input
        name={name}
        value={said.value[name]}
        maxLength={most}
        onInput={(event) => {
          said.value = { ...said.value, [name]: event.currentTarget.value };
        }}
      />
    </label>
  );
  return (
    <>
      {field('reason', 'Why, for the history', 2_000)}
      {field('actor', 'Your desk or role (no names)', 100)}
      {doing.trouble.value && <TroubleNote trouble={doing.trouble.value} />}
    </>
  );
}

/** As the API takes it. */
export const saidOf = ({ reason, actor }: WhySaid): { reason: string; actor?: string } => ({
  reason: reason.trim(),
  ...(actor.trim() && { actor: actor.trim() }),
});
