import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Schema = boolean | { readonly [keyword: string]: unknown };

/** What `npm run stripe:schemas` takes from the types of the `stripe` package. */
export interface Schemas {
  /** Version of the package that they were taken from. */
  readonly stripe: string;
  readonly errorCodes: readonly string[];
  /** By method and path, ids as `{}`: `POST /v1/customers/{}`. Requests as text, the way they are sent. */
  readonly calls: Readonly<Record<string, { params: Schema; answer: Schema }>>;
  /** By type of event, the object that it carries. */
  readonly events: Readonly<Record<string, Schema>>;
  readonly types: Readonly<Record<string, Schema>>;
}

export function readSchemas(): Schemas {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'schemas.json'), 'utf8')) as Schemas;
}
