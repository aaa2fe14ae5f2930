'use client';

import type { KeyboardEvent, ReactNode } from 'react';

const STEPS: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Moves the focus from row to row with the arrow keys, Home and End; Enter opens, because each row is a link. */
export function RowKeys({ className, children }: { className: string; children: ReactNode }) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('a[data-row]')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const step = STEPS[event.key];
    const target =
      event.key === 'Home'
        ? links[0]
        : event.key === 'End'
          ? links.at(-1)
          : step === undefined
            ? undefined
            : links[at + step];
    // Outside the rows (in the heading, say) only ArrowDown leads into them.
    if (!target || (at < 0 && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    target.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only moves the focus between the links inside
    <div className={className} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}
