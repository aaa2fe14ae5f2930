import type { ReactNode } from 'react';

/** A slab of lighter stone that holds one subject. */
export function Panel({ children, className = '' }: { children: ReactNode; className?: string }) {
  return <div className={`cut border border-stone-300 bg-lime p-5 sm:p-6 ${className}`}>{children}</div>;
}
