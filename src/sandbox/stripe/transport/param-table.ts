/** How one parameter is read. The tables of `resources/*.params.ts` are made of these. */
export type Field = (
  | { kind: 'text'; oneOf?: readonly string[]; max?: number; email?: boolean }
  | { kind: 'integer'; min?: number }
  | { kind: 'boolean' }
  | { kind: 'metadata' }
  | { kind: 'list'; of: Field }
  | { kind: 'object'; fields: Record<string, Field> }
  /** Values under keys of the caller's choice, such as currencies. */
  | { kind: 'map'; of: Field }
  /** A number, or an object of bounds. */
  | { kind: 'range' }
  /** A file of a multipart body. */
  | { kind: 'upload' }
  /** Stripe knows it and the sandbox does not act on it: accepted whatever it holds, and logged as ignored. */
  | { kind: 'ignored' }
) & { required?: boolean };

/** One field for every parameter of an SDK type: the compiler refuses a table that misses one. */
export type Table<P> = { readonly [K in keyof P]-?: Field };

export const text = (options: { oneOf?: readonly string[]; max?: number } = {}): Field => ({
  kind: 'text',
  ...options,
});
export const email: Field = { kind: 'text', max: 512, email: true };
export const integer = (min?: number): Field => ({ kind: 'integer', ...(min === undefined ? {} : { min }) });
export const boolean: Field = { kind: 'boolean' };
export const metadata: Field = { kind: 'metadata' };
export const upload: Field = { kind: 'upload' };
export const range: Field = { kind: 'range' };
export const list = (of: Field): Field => ({ kind: 'list', of });
export const map = (of: Field): Field => ({ kind: 'map', of });
export const required = (field: Field): Field => ({ ...field, required: true });

/** Parameters nested in one, checked against the SDK's type of it. */
export const object = <P>(fields: Table<P>): Field => ({ kind: 'object', fields });

export const texts = <K extends string>(...keys: K[]): Record<K, Field> => each(keys, text());
export const ignored = <K extends string>(...keys: K[]): Record<K, Field> => each(keys, { kind: 'ignored' });

function each<K extends string>(keys: K[], field: Field): Record<K, Field> {
  return Object.fromEntries(keys.map((key) => [key, field])) as Record<K, Field>;
}

export const expand = { expand: list(text()) };
export const pagination = { ...expand, limit: integer(), starting_after: text(), ending_before: text() };
export const address = object({ ...texts('city', 'country', 'line1', 'line2', 'postal_code', 'state') });

/** Where goods of a payment go. */
export const shipping = object({ address, ...texts('carrier', 'name', 'phone', 'tracking_number') });
