/** The exit code of a program that was interrupted, as shells give it. */
export const INTERRUPTED = 130;

/** Hears the first Ctrl-C until `end`; the second ends the program as ever, for whoever does not want to wait. */
export function hearInterrupt(): { readonly signal: AbortSignal; end(): void } {
  const controller = new AbortController();
  const hear = (): void => controller.abort();
  process.once('SIGINT', hear);
  return { signal: controller.signal, end: () => process.removeListener('SIGINT', hear) };
}
