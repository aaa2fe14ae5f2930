import { invalid } from './api-error.ts';
import type { Decoded, DecodedValue } from './decode-form.ts';
import type { Field } from './param-table.ts';
import { Upload } from './upload.ts';

export interface Checked {
  params: Record<string, unknown>;
  /** Names of parameters accepted without effect. */
  ignored: string[];
}

/**
 * Gives the decoded parameters their types and refuses what Stripe would refuse: unknown names, missing ones, wrong types.
 * An empty text stays an empty text: for Stripe it means "unset".
 */
export function checkParams(decoded: Decoded, table: Record<string, Field>): Checked {
  const ignored: string[] = [];
  const params = readObject(decoded, table, '', ignored);
  return { params, ignored };
}

function readObject(
  decoded: Decoded,
  fields: Record<string, Field>,
  prefix: string,
  ignored: string[],
): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(decoded)) {
    const name = prefix ? `${prefix}[${key}]` : key;
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (!field) throw invalid(`Received unknown parameter: ${name}`, 'parameter_unknown', name);
    out[key] = readValue(value, field, name, ignored);
  }
  for (const [key, field] of Object.entries(fields)) {
    if (!field.required) continue;
    const name = prefix ? `${prefix}[${key}]` : key;
    if (out[key] === undefined) throw invalid(`Missing required param: ${name}.`, 'parameter_missing', name);
    if (out[key] === '') throw emptied(name);
  }
  return out;
}

function readValue(value: DecodedValue, field: Field, name: string, ignored: string[]): unknown {
  switch (field.kind) {
    case 'ignored':
      ignored.push(name);
      return value;
    case 'upload':
      if (value instanceof Upload) return value;
      throw invalid('Invalid file', undefined, name);
    case 'list':
      if (value === '') return [];
      return asList(value, name).map((item, i) => readValue(item, field.of, `${name}[${i}]`, ignored));
    case 'object':
      if (value === '') return '';
      return readObject(asObject(value, name), field.fields, name, ignored);
    case 'map':
      if (value === '') return '';
      return mapObject(asObject(value, name), (item, key) =>
        readValue(item, field.of, `${name}[${key}]`, ignored),
      );
    case 'metadata':
      return value === '' ? '' : readMetadata(asObject(value, name), name);
    case 'range':
      if (typeof value === 'string') return readInteger(value, name);
      return mapObject(asObject(value, name), (item, key) => {
        if (!['gt', 'gte', 'lt', 'lte'].includes(key)) {
          throw invalid(
            `Received unknown parameter: ${name}[${key}]`,
            'parameter_unknown',
            `${name}[${key}]`,
          );
        }
        return readInteger(item, `${name}[${key}]`);
      });
    case 'integer':
      return readInteger(value, name, field.min);
    case 'boolean':
      if (value !== 'true' && value !== 'false') throw invalid(`Invalid boolean: ${value}`, undefined, name);
      return value === 'true';
    case 'text':
      return readText(value, field, name);
  }
}

function readText(value: DecodedValue, field: Extract<Field, { kind: 'text' }>, name: string): string {
  if (typeof value !== 'string') throw invalid('Invalid string: value must be a string', undefined, name);
  if (field.max !== undefined && value.length > field.max) {
    throw invalid(`Invalid string: must be at most ${field.max} characters`, undefined, name);
  }
  if (field.email && value !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) {
    throw invalid(`Invalid email address: ${value}`, 'email_invalid', name);
  }
  if (field.oneOf && value !== '' && !field.oneOf.includes(value)) {
    throw invalid(`Invalid ${name}: must be one of ${field.oneOf.join(', ')}`, undefined, name);
  }
  return value;
}

function readInteger(value: DecodedValue, name: string, min?: number): number | '' {
  if (value === '') return '';
  if (typeof value !== 'string' || !/^-?\d{1,15}$/.test(value)) {
    throw invalid(`Invalid integer: ${value}`, 'parameter_invalid_integer', name);
  }
  const number = Number(value);
  if (min !== undefined && number < min) {
    throw invalid(`This value must be greater than or equal to ${min}.`, 'parameter_invalid_integer', name);
  }
  return number;
}

function readMetadata(value: Decoded, name: string): Record<string, string> {
  const pairs = mapObject(value, (item, key) => {
    if (typeof item !== 'string')
      throw invalid('Metadata values must be strings', undefined, `${name}[${key}]`);
    if (key.length > 40) throw invalid('Metadata keys can have up to 40 characters', undefined, name);
    if (item.length > 500) {
      throw invalid('Metadata values can have up to 500 characters', undefined, `${name}[${key}]`);
    }
    return item;
  });
  if (Object.keys(pairs).length > 50) throw invalid('Metadata can have up to 50 keys', undefined, name);
  return pairs;
}

function asObject(value: DecodedValue, name: string): Decoded {
  if (typeof value === 'object' && !Array.isArray(value) && !(value instanceof Upload)) return value;
  throw invalid('Invalid object', undefined, name);
}

function asList(value: DecodedValue, name: string): DecodedValue[] {
  if (Array.isArray(value)) return value;
  if (typeof value === 'object' && !(value instanceof Upload)) return Object.values(value);
  throw invalid('Invalid array', undefined, name);
}

function mapObject<T>(value: Decoded, of: (item: DecodedValue, key: string) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, of(item, key)]));
}

function emptied(name: string) {
  return invalid(
    `You passed an empty string for '${name}'. We assume empty values are an attempt to unset a parameter; however '${name}' cannot be unset. You should remove '${name}' from your request or supply a non-empty value.`,
    'parameter_invalid_empty',
    name,
  );
}
