import type { World } from '../world/world.ts';
import { newDelivery } from './emit.ts';

/** Sends an event once more to each endpoint that it was meant for. Answers how many there are. */
export function resendEvent(world: World, event: string): number {
  const { webhook_endpoint } = world.collections;
  const endpoints = new Set(world.events.deliveriesOf(event).map(({ endpoint }) => endpoint));
  const alive = [...endpoints].filter((id) => webhook_endpoint.find(id)?.object.status === 'enabled');
  for (const endpoint of alive) world.events.save(newDelivery(world, event, endpoint));
  return alive.length;
}
