import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: string;
  /** Beside the title: how many, or what it comes to. */
  readonly count: string;
  readonly isOpen?: boolean;
  readonly onToggle?: (isOpen: boolean) => void;
  readonly children: ComponentChildren;
}

/** A part of the location card that folds. */
export function CardSection({ title, count, isOpen = false, onToggle, children }: Props) {
  return (
    <details class="card-section" open={isOpen} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>
        {title} <span class="muted small">{count}</span>
      </summary>
      <div class="card-body">{children}</div>
    </details>
  );
}
