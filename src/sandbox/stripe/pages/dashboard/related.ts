import { kindOfId } from '../../objects/present.ts';
import type { Collection } from '../../world/collection.ts';
import { type EntryOf, INDEXES, type KindName } from '../../world/kinds.ts';
import type { World } from '../../world/world.ts';

export interface Related {
  kind: KindName;
  entry: EntryOf<KindName>;
}

const SHOWN_PER_KIND = 10;

type AnyCollection = Collection<{ id: string }, unknown>;

/** What an object names, and what names it, found through the indexes: no list is walked beyond what is shown. */
export function relatedTo(world: World, entry: EntryOf<KindName>): Related[] {
  const found = new Map<string, Related>();
  const add = (kind: KindName, other: EntryOf<KindName> | undefined) => {
    if (other && other.id !== entry.id && !found.has(other.id)) found.set(other.id, { kind, entry: other });
  };
  for (const value of Object.values(entry.object)) {
    const kind = typeof value === 'string' ? kindOfId(value) : null;
    if (kind) add(kind, world.collections[kind].find(value as string) as EntryOf<KindName> | undefined);
  }
  const owners = new Set([world.platformId, entry.account, entry.id]);
  for (const [kind, indexes] of Object.entries(INDEXES) as [KindName, object][]) {
    const collection = world.collections[kind] as unknown as AnyCollection;
    for (const owner of owners) {
      const lists = Object.keys(indexes).map((index) => collection.list(owner, index, entry.id));
      // A connected account's payouts and bank are listed under the account itself.
      if (owner === entry.id) lists.push(collection.list(owner));
      for (const list of lists) {
        for (const other of list.slice(-SHOWN_PER_KIND).reverse()) add(kind, other as EntryOf<KindName>);
      }
    }
  }
  return [...found.values()].filter(({ kind }) => !HIDDEN.has(kind));
}

/** Without meaning for a visitor. */
const HIDDEN = new Set<KindName>(['account_link', 'setup_attempt', 'webhook_endpoint']);
