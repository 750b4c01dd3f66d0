import type { Trouble } from '../client/call.ts';

/** What went wrong, in words, where it belongs; with a button where trying again may help. */
export function TroubleNote({ trouble, retry }: { readonly trouble: Trouble; readonly retry?: () => void }) {
  return (
    <div class="trouble" role="alert">
      <p>
        <strong>{trouble.title}.</strong> {trouble.message}
      </p>
      {trouble.faults.length > 0 && (
        <ul>
          {trouble.faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      {retry && (trouble.canRetry || trouble.status === 404) && (
        <button type="button" class="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
}
