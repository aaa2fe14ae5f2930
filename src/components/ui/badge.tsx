import type { ReactNode } from 'react';

export type BadgeTone = 'neutral' | 'saffron' | 'oak' | 'river' | 'brick' | 'malbec';
const tones: Record<BadgeTone, string> = {
  neutral: 'bg-stone-100 text-ink',
  saffron: 'bg-saffron text-on-saffron',
  oak: 'bg-oak-soft text-oak-text',
  river: 'bg-river-soft text-river-text',
  brick: 'bg-brick-soft text-brick-text',
  malbec: 'bg-malbec text-on-malbec',
};

/** A short state. The word says it; the colour only helps. */
export function Badge({ tone = 'neutral', children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <span
      className={`cut-small inline-flex items-center px-2.5 py-1 text-small font-semibold leading-tight ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
