import type { Command } from './handle-control.ts';
import { named } from './objects.ts';

const DAY_SECONDS = 86_400;

/** The Dashboard's way to replace a secret: for a while, both sign. */
export const webhookEndpointCommands: readonly Command[] = [
  {
    method: 'POST',
    pattern: '/webhook_endpoints/:id/roll_secret',
    run: (call) => {
      const { world, body } = call;
      const { id, hidden } = named(call, 'webhook_endpoint');
      const grace = typeof body.graceSeconds === 'number' ? body.graceSeconds : DAY_SECONDS;
      return world.change(() => {
        const secret = `whsec_${world.token(32)}`;
        const former = { secret: hidden.secret, untilMs: world.nowMs() + grace * 1000 };
        world.collections.webhook_endpoint.change(id, {}, { secret, former });
        return { id, secret };
      });
    },
  },
];
