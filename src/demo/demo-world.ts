import { env } from '@/adapters/env';
import type { SandboxWorld } from './sandbox-control';

/** The sandbox's world of this demo. Throws outside of demo mode: nothing of the demo works there. */
export function demoWorld(): SandboxWorld {
  const { DEMO, STRIPE_API_BASE, STRIPE_SECRET_KEY, SANDBOX_CONTROL_TOKEN } = env();
  if (!DEMO || !STRIPE_API_BASE || !SANDBOX_CONTROL_TOKEN) throw new Error('this is no demo');
  return { baseUrl: STRIPE_API_BASE, secretKey: STRIPE_SECRET_KEY, controlToken: SANDBOX_CONTROL_TOKEN };
}
