import { insertInOrder, removeFrom } from './ordered.ts';

export interface EventHeader {
  readonly id: string;
  readonly seq: number;
  readonly account: string | null;
  readonly type: string;
  readonly created: number;
  /** Id of the object that it is about, if that has one. */
  readonly object: string | null;
}

/** The headers of events in lists by what one asks for, each in order of creation: account, type, not yet acknowledged. */
export class EventIndex {
  readonly #byId = new Map<string, EventHeader>();
  readonly #lists = new Map<string, EventHeader[]>();
  readonly #types = new Map<string | null, Set<string>>();

  find(id: string): EventHeader | undefined {
    return this.#byId.get(id);
  }

  add(header: EventHeader): void {
    this.#byId.set(header.id, header);
    for (const name of listsOf(header)) this.#insert(name, header);
    const types = this.#types.get(header.account) ?? new Set();
    this.#types.set(header.account, types.add(header.type));
  }

  remove(header: EventHeader): void {
    this.setAcknowledged(header.id, true);
    for (const name of listsOf(header)) removeFrom(this.#list(name), header.seq);
    this.#byId.delete(header.id);
  }

  /** Says whether every endpoint has taken the event. */
  setAcknowledged(id: string, acknowledged: boolean): void {
    const header = this.#byId.get(id);
    if (!header) return;
    const name = `waiting|${header.account}`;
    removeFrom(this.#list(name), header.seq);
    if (!acknowledged) this.#insert(name, header);
  }

  all(): readonly EventHeader[] {
    return this.#list('all');
  }

  /** Events of one account; null is the platform. */
  of(account: string | null): readonly EventHeader[] {
    return this.#list(`of|${account}`);
  }

  /** One list for each type of the account's events that is wanted. */
  ofTypes(account: string | null, wanted: (type: string) => boolean): (readonly EventHeader[])[] {
    const types = [...(this.#types.get(account) ?? [])].filter(wanted);
    return types.map((type) => this.#list(`of|${account}|${type}`));
  }

  /** The story of one object. */
  about(object: string): readonly EventHeader[] {
    return this.#list(`about|${object}`);
  }

  unacknowledged(account: string | null): readonly EventHeader[] {
    return this.#list(`waiting|${account}`);
  }

  #insert(name: string, header: EventHeader): void {
    const list = this.#lists.get(name);
    if (list) insertInOrder(list, header);
    else this.#lists.set(name, [header]);
  }

  #list(name: string): EventHeader[] {
    return this.#lists.get(name) ?? [];
  }
}

function listsOf({ account, type, object }: EventHeader): string[] {
  const lists = ['all', `of|${account}`, `of|${account}|${type}`];
  return object ? [...lists, `about|${object}`] : lists;
}
