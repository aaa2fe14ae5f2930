import type { World } from '../world/world.ts';
import type { Field, Table } from './param-table.ts';

/** One API request, checked, inside its unit of work. */
export interface Call<P> {
  readonly world: World;
  /** Whose data: the platform, or the connected account of `Stripe-Account`. */
  readonly account: string;
  readonly params: P;
  /** False for a caller that names no API version (curl, the official CLI): the account's older default applies. */
  readonly pinned: boolean;
  /** Ids of the path, in order. */
  readonly path: readonly string[];
  readonly now: number;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Such as `/v1/customers/:id`. */
  readonly pattern: string;
  readonly fields: Record<string, Field>;
  readonly run: (call: Call<never>) => object;
  /** Confirmations take the time that the profile says. */
  readonly slow: boolean;
}

export function route<P>(
  method: Route['method'],
  pattern: string,
  fields: Table<P> & Record<string, Field>,
  run: (call: Call<P>) => object,
  options: { slow?: boolean } = {},
): Route {
  return { method, pattern, fields, run: run as Route['run'], slow: options.slow ?? false };
}

export interface Match {
  route: Route;
  path: string[];
}

/** Finds routes by method and number of segments, literal segments first. */
export class Router {
  readonly #byShape = new Map<string, { route: Route; segments: string[] }[]>();

  constructor(routes: readonly Route[]) {
    for (const one of routes) {
      const segments = one.pattern.split('/').slice(1);
      const shape = `${one.method} ${segments.length}`;
      const same = this.#byShape.get(shape) ?? [];
      same.push({ route: one, segments });
      this.#byShape.set(shape, same);
    }
    for (const same of this.#byShape.values())
      same.sort((a, b) => literals(b.segments) - literals(a.segments));
  }

  find(method: string, path: string): Match | null {
    const parts = path.split('/').slice(1);
    for (const { route: one, segments } of this.#byShape.get(`${method} ${parts.length}`) ?? []) {
      const ids: string[] = [];
      const fits = segments.every((segment, i) => {
        const part = parts[i] ?? '';
        if (!segment.startsWith(':')) return segment === part;
        ids.push(decodeURIComponent(part));
        return part !== '';
      });
      if (fits) return { route: one, path: ids };
    }
    return null;
  }
}

const literals = (segments: string[]) => segments.filter((segment) => !segment.startsWith(':')).length;
