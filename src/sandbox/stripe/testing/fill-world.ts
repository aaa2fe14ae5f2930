import { API_ROUTES } from '../resources/routes.ts';
import { onboard } from '../rules/onboard.ts';
import { saveCard } from '../rules/save-card.ts';
import { Router } from '../transport/route.ts';
import { Database } from '../world/database.ts';
import type { World } from '../world/world.ts';
import { Worlds } from '../world/worlds.ts';
import { RETURN_URL } from './harness.ts';

const router = new Router(API_ROUTES);
/** Pledges written in one transaction. */
const BATCH = 200;

/**
 * Writes a world of at least so many objects into a directory on which no sandbox runs: pledges paid through the API's own
 * handlers, one per second of the world's clock, without HTTP.
 */
export function fillWorld(directory: string, key: string, objects: number): void {
  const db = new Database(directory);
  const worlds = new Worlds(db, 'filled', {
    db,
    origin: () => 'http://127.0.0.1:1',
    inspector: null,
    committed: () => {},
  });
  const world = worlds.byKey(key);
  if (!world) throw new Error(`${key} is not a test key`);
  let instant = Date.now() - objects * 1000;
  const account = world.change(() => {
    world.setMeta({ offsetMs: instant - Date.now(), createdAtMs: instant });
    return payee(world);
  });
  while (count(world) < objects) {
    world.change(() => {
      for (let i = 0; i < BATCH && count(world) < objects; i += 1) {
        instant += 1000;
        world.frozenMs = instant;
        paidPledge(world, account, String(count(world)));
      }
    });
  }
  world.frozenMs = null;
  world.change(() => world.setMeta({ offsetMs: 0 }));
  db.close();
}

function count(world: World): number {
  return Object.values(world.collections).reduce((sum, { size }) => sum + size, 0);
}

function call<T>(world: World, path: string, params: object): T {
  const match = router.find('POST', path);
  if (!match) throw new Error(`no route ${path}`);
  const { route, path: ids } = match;
  return route.run({
    world,
    account: world.platformId,
    params,
    path: ids,
    now: world.now(),
  } as never) as T;
}

function payee(world: World): string {
  const capabilities = { transfers: { requested: true } };
  const { id } = call<{ id: string }>(world, '/v1/accounts', { country: 'FR', capabilities });
  onboard(world, id, 'complete');
  return id;
}

function paidPledge(world: World, destination: string, name: string): void {
  const customer = call<{ id: string }>(world, '/v1/customers', { name }).id;
  const urls = { success_url: RETURN_URL, cancel_url: RETURN_URL };
  const session = call<{ id: string }>(world, '/v1/checkout/sessions', {
    mode: 'setup',
    customer,
    currency: 'eur',
    ...urls,
  });
  saveCard(world, session.id, { number: '4242424242424242', expMonth: 12, expYear: 2040, name, email: null });
  const method = world.collections.payment_method.list(world.platformId, 'customer', customer)[0];
  const intent = call<{ id: string; latest_charge: string }>(world, '/v1/payment_intents', {
    amount: 5000,
    currency: 'eur',
    customer,
    payment_method: method?.id,
    capture_method: 'automatic',
    transfer_group: `group_${customer}`,
    confirm: true,
    off_session: true,
    return_url: RETURN_URL,
  });
  const source_transaction = intent.latest_charge;
  call(world, '/v1/transfers', { amount: 100, currency: 'eur', destination, source_transaction });
}
