import { changed } from '../rules/changed.ts';
import { emit } from '../rules/emit.ts';
import type { Command } from './handle-control.ts';
import { named } from './objects.ts';

/** What happens to cards in their holders' pockets. */
export const paymentMethodCommands: readonly Command[] = [
  {
    method: 'POST',
    pattern: '/payment_methods/:id/expire',
    run: (call) => {
      const { id, object } = named(call, 'payment_method');
      const now = new Date(call.world.nowMs());
      const past = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1));
      const exp = { exp_month: past.getUTCMonth() + 1, exp_year: past.getUTCFullYear() };
      return call.world.change(() =>
        call.world.collections.payment_method.change(
          id,
          object.card ? { card: { ...object.card, ...exp } } : {},
        ),
      ).object;
    },
  },
  {
    method: 'POST',
    pattern: '/payment_methods/:id/auto_update',
    run: (call) => {
      const { world } = call;
      const { id, object } = named(call, 'payment_method');
      const exp_year = new Date(world.nowMs()).getUTCFullYear() + 4;
      return world.change(() => {
        const renewed = object.card ? { card: { ...object.card, exp_month: 12, exp_year } } : {};
        const after = world.collections.payment_method.change(id, renewed, { lost: false });
        const previous = changed(object, after.object);
        emit(world, 'payment_method.automatically_updated', 'payment_method', after, previous);
        return after.object;
      });
    },
  },
  {
    method: 'POST',
    pattern: '/payment_methods/:id/lose',
    run: (call) => {
      const { id } = named(call, 'payment_method');
      return call.world.change(() => call.world.collections.payment_method.change(id, {}, { lost: true }))
        .object;
    },
  },
];
