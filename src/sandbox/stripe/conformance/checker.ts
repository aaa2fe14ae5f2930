import { Ajv, type ErrorObject, type SchemaValidateFunction, type ValidateFunction } from 'ajv';
import type { Schema, Schemas } from './schemas.ts';

const OTHER_KIND = 'otherKind';

type Found = Partial<ErrorObject>;

/** Checks values against the schemas. Each type is compiled when first met: most runs meet few of them. */
export class Checker {
  readonly #ajv = new Ajv({
    allErrors: true,
    // Our own schemas need no proof, and compiling must be quick.
    meta: false,
    validateSchema: false,
    strict: false,
    code: { optimize: false },
  });
  readonly #types = new Map<string, ValidateFunction>();
  readonly #others = new Map<Schema, ValidateFunction>();

  constructor(private readonly schemas: Schemas) {
    const validate: SchemaValidateFunction = (name: string, data: unknown, _parent, at) => {
      if (this.#isOtherKind(name, data)) {
        const message = `must be ${name}`;
        validate.errors = [{ keyword: OTHER_KIND, message, instancePath: at?.instancePath ?? '' }];
        return false;
      }
      const check = this.#type(name);
      if (check(data)) return true;
      validate.errors = (check.errors ?? []).map((error) => ({
        ...error,
        instancePath: `${at?.instancePath ?? ''}${error.instancePath}`,
      }));
      return false;
    };
    this.#ajv.addKeyword({ keyword: 'is', schemaType: 'string', errors: 'full', validate });
  }

  /** What is wrong with a value, each with the path of its field; nothing when it conforms. */
  faults(schema: Schema, value: unknown): string[] {
    const known = this.#others.get(schema) ?? this.#ajv.compile(schema);
    this.#others.set(schema, known);
    return known(value) ? [] : worst(known.errors ?? []).map((error) => tell(error, value));
  }

  /** Objects name their kind: of several alternatives, only the one of that kind is worth comparing. */
  #isOtherKind(name: string, data: unknown): boolean {
    const schema = this.schemas.types[name] as { properties?: { object?: { enum?: unknown[] } } } | undefined;
    const kinds = schema?.properties?.object?.enum;
    const kind = (data as { object?: unknown } | null)?.object;
    return kinds !== undefined && kind !== undefined && !kinds.includes(kind);
  }

  #type(name: string): ValidateFunction {
    const known = this.#types.get(name);
    if (known) return known;
    const schema = this.schemas.types[name];
    if (schema === undefined) throw new Error(`no schema of ${name}`);
    const compiled = this.#ajv.compile(schema);
    this.#types.set(name, compiled);
    return compiled;
  }
}

/** Where alternatives were tried, the errors that lie deepest: those of an alternative that fits at first. */
function worst(errors: readonly Found[]): Found[] {
  if (errors.every(({ keyword }) => keyword !== 'anyOf')) return [...errors];
  const compared = errors.filter(({ keyword }) => keyword !== 'anyOf' && keyword !== OTHER_KIND);
  const told = compared.length > 0 ? compared : errors;
  const depth = (error: Found) => pathOf(error).split('/').length;
  const deepest = Math.max(...told.map(depth));
  return told.filter((error) => depth(error) === deepest);
}

function pathOf({ instancePath, params }: Found): string {
  const { additionalProperty, missingProperty } = (params ?? {}) as Record<string, string | undefined>;
  const property = additionalProperty ?? missingProperty;
  return property ? `${instancePath}/${property}` : instancePath || '/';
}

function tell(error: Found, root: unknown): string {
  const path = pathOf(error);
  if (error.keyword === 'additionalProperties') return `${path} does not exist at Stripe`;
  if (error.keyword === 'required') return `${path} is missing`;
  const value = JSON.stringify(valueAt(root, path))?.slice(0, 60);
  const allowed = JSON.stringify(error.params?.allowedValues)?.slice(0, 200);
  return `${path} is ${value}: ${allowed ? `one of ${allowed}` : error.message}`;
}

function valueAt(root: unknown, path: string): unknown {
  const keys = path.split('/').filter(Boolean);
  return keys.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], root);
}
