import type Stripe from 'stripe';
import { present } from '../objects/present.ts';
import { missing } from '../transport/api-error.ts';
import { listPage, type PageParams } from '../transport/list-page.ts';
import type { Call } from '../transport/route.ts';
import type { Collection, Entry } from '../world/collection.ts';
import type { CollectionOf, EntryOf, KindName } from '../world/kinds.ts';

/** The object of the path or of a parameter, within the caller's account. */
export function findOrThrow<K extends KindName>(
  call: Pick<Call<unknown>, 'world' | 'account'>,
  kind: K,
  id: string | undefined,
  param = 'id',
): EntryOf<K> {
  const entry = (call.world.collections[kind] as CollectionOf<K>).find(id, call.account);
  if (!entry) throw missing(kind, id ?? '', param);
  return entry as EntryOf<K>;
}

export function retrieve<K extends KindName>(kind: K): (call: Call<object>) => object {
  return (call) => present(call.world, kind, findOrThrow(call, kind, call.path[0]));
}

/** A page as Stripe answers it. */
export function answerPage<K extends KindName>(
  call: Call<PageParams>,
  kind: K,
  url: string,
  by: Record<string, string | undefined> = {},
  where?: (entry: Entry<EntryOf<K>['object'], EntryOf<K>['hidden']>) => boolean,
): Stripe.ApiList<EntryOf<K>['object']> {
  type Object = EntryOf<K>['object'];
  type Hidden = EntryOf<K>['hidden'];
  const collection = call.world.collections[kind] as never as Collection<Object, Hidden>;
  const { page, hasMore, visited } = listPage<Object, Hidden>(collection, {
    account: call.account,
    params: call.params,
    by,
    ...(where ? { where } : {}),
  });
  call.world.unit().visited += visited;
  return {
    object: 'list',
    url,
    has_more: hasMore,
    data: page.map((entry) => present(call.world, kind, entry as never)),
  };
}
