import type { ReactNode } from 'react';
import { buttonClass } from '../ui/button';

type Props = { label: string; kind?: 'secondary' | 'quiet' | 'danger'; children: ReactNode };

/** A form that is opened when it is needed; works without JavaScript. */
export function Disclosure({ label, kind = 'quiet', children }: Props) {
  return (
    <details className="group">
      <summary
        className={`list-none ${buttonClass(kind, 'small')} ${kind === 'quiet' ? 'px-0!' : ''} [&::-webkit-details-marker]:hidden`}
      >
        {label}
      </summary>
      <div className="mt-3">{children}</div>
    </details>
  );
}
