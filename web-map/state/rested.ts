import { useEffect, useState } from 'preact/hooks';

const REST_MS = 700;

/** A text once nobody has typed for a moment: what is asked for every letter would be asked in vain. */
export function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
