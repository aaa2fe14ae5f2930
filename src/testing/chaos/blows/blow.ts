import type { Lot } from '@/demo/random';
import type { Place } from '../stack/place';

/** Something that goes wrong around the application. What is drawn is plain data, so that a plan can be printed and played again. */
export interface Blow<Wish = unknown> {
  readonly weight: number;
  draw(lot: Lot): Wish;
  /** Set up before people act, so that it meets them. */
  prepare?(place: Place, wish: Wish): Promise<unknown>;
  /** Strikes at an instant of its own while they act. */
  strike?(place: Place, wish: Wish): Promise<unknown>;
}

/** Infers the wish from `draw`. */
export const blow = <Wish>(one: Blow<Wish>): Blow => one as Blow;
