import type { Lot } from '@/demo/random';
import type { Round } from '../round';

export const PHASES = ['pledging', 'deadline', 'collecting', 'paid'] as const;
export type Phase = (typeof PHASES)[number];

/** Something that people do in a round. What is drawn is plain data, so that a plan can be printed and played again. */
export interface Action<Wish = unknown> {
  readonly when: Partial<Readonly<Record<Phase, number>>>;
  /** `visitors`: how many there are so far; an action that brings a new one gives it the next number. */
  draw(lot: Lot, of: { readonly visitors: number; readonly campaigns: number }): Wish;
  run(round: Round, wish: Wish): Promise<void>;
}

/** Infers the wish from `draw`. */
export const action = <Wish>(one: Action<Wish>): Action => one as Action;
