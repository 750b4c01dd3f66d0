import { useEffect } from 'preact/hooks';
import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { daysOf } from './changes.ts';
import { changeDays } from './city.ts';
import { dayAfter, todayIn } from './days.ts';
import { type Loaded, latest, useLoaded } from './loaded.ts';

// What cities announce, and what they did of late.
const DAYS_BACK = 730;
const DAYS_ON = 3_650;

/** The days on which a boundary, an owner or a rule begins or ends, the first first; told to the slider as well. */
export function useChangeDays(timeZone: string): readonly [Loaded<readonly string[]>, retry: () => void] {
  const today = todayIn(timeZone, Date.now());
  const [loaded, retry] = useLoaded(`changes ${today}`, async (signal) => {
    const asked = { $from: dayAfter(today, -DAYS_BACK), until: dayAfter(today, DAYS_ON), limit: '1' };
    return daysOf((await answered(api.getRouteChanges(asked, { signal }))).data, timeZone);
  });
  const days = latest(loaded);
  useEffect(() => {
    if (days !== null) changeDays.value = days;
  }, [days]);
  return [loaded, retry];
}
