import { signal } from '@preact/signals';
import { queryOf, viewOf } from './url.ts';
import { FIRST_VIEW, type View } from './view.ts';

/** The view; the one thing that panels and map are drawn from. Changed only by `go`. */
export const view = signal<View>(viewOf(location.search));

const addressOf = (next: View): string => {
  const query = queryOf(next);
  return `${location.pathname}${query && `?${query}`}`;
};

/** Another request begins with itself, and is joined with nothing. */
const patched = (from: View, patch: Partial<View>): View =>
  patch.request === undefined || patch.request === from.request
    ? { ...from, ...patch }
    : { ...from, requestPart: FIRST_VIEW.requestPart, join: null, ...patch };

/**
 * Changes the view and its URL. 'push': a step that the back button takes back; 'replace': a detail such as the camera, a filter
 * being typed or a switch.
 */
export function go(patch: Partial<View>, how: 'push' | 'replace' = 'push'): void {
  const next = patched(view.value, patch);
  const address = addressOf(next);
  if (address !== `${location.pathname}${location.search}`) {
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }
  view.value = next;
}

/** The address that `go` would lead to, for links that can be opened in another tab. */
export const hrefOf = (patch: Partial<View>): string => addressOf(patched(view.value, patch)) || './';

/** Follows the back and forward buttons until the page is left. */
export function followHistory(): void {
  addEventListener('popstate', () => {
    view.value = viewOf(location.search);
  });
}
