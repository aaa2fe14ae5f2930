import ts from 'typescript-6';

export type Schema = boolean | { [keyword: string]: unknown };

/** `json` is what Stripe answers. `form` is what it is sent: text throughout, and an empty text unsets. */
export type Dialect = 'json' | 'form';

const NUMBER_AS_TEXT = { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' };

/** Turns types of the `stripe` package into JSON Schemas: one per named type, which refer to each other by `is`. */
export class SchemaWriter {
  readonly types = new Map<string, Schema>();
  readonly #symbols = new Map<string, ts.Symbol>();

  constructor(
    private readonly checker: ts.TypeChecker,
    /** Whether the sandbox has objects of this type; the others can never stand in an answer. */
    private readonly exists: (object: string) => boolean,
  ) {}

  schemaOf(type: ts.Type, dialect: Dialect): Schema {
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return true;
    if (type.flags & (ts.TypeFlags.Never | ts.TypeFlags.Undefined)) return false;
    // The content of a file, which travels as bytes.
    if (type.symbol?.name === 'FileData') return true;
    if (isDecimal(type)) return dialect === 'json' ? { type: 'string' } : NUMBER_AS_TEXT;
    if (type.symbol?.name === 'Date') return dialect === 'json' ? { type: 'integer' } : NUMBER_AS_TEXT;
    if (type.isUnion()) return this.#union(type.types, dialect);
    if (isText(type)) return { type: 'string' };
    if (type.isStringLiteral()) return { enum: [type.value] };
    if (type.flags & ts.TypeFlags.Null) return dialect === 'json' ? { type: 'null' } : { enum: [''] };
    if (type.flags & ts.TypeFlags.BooleanLike) return booleans(this.checker.typeToString(type), dialect);
    if (type.isNumberLiteral()) return { enum: [dialect === 'json' ? type.value : String(type.value)] };
    if (type.flags & ts.TypeFlags.Number) return dialect === 'json' ? { type: 'number' } : NUMBER_AS_TEXT;
    if (this.checker.isArrayType(type)) {
      const [item] = this.checker.getTypeArguments(type as ts.TypeReference);
      return { type: 'array', items: item ? this.schemaOf(item, dialect) : true };
    }
    return this.#named(type, dialect) ?? this.#object(type, dialect);
  }

  /** An interface is written once, under its name. */
  #named(type: ts.Type, dialect: Dialect): Schema | null {
    const { symbol } = type;
    const isGeneric = this.checker.getTypeArguments(type as ts.TypeReference).length > 0;
    if (!symbol || !(symbol.flags & ts.SymbolFlags.Interface) || isGeneric) return null;
    const name = nameOf(this.checker, symbol);
    const kind = dialect === 'json' ? kindOf(this.checker, type) : null;
    // Of events in general: what each type of them carries is looked up by its name.
    if (kind === 'event') return this.#object(type, dialect, { type: { type: 'string' }, data: true });
    if (kind && !this.exists(name)) return false;
    const key = dialect === 'json' ? name : `form ${name}`;
    const known = this.#symbols.get(key);
    if (known && known !== symbol) throw new Error(`two types are named ${key}`);
    if (!known) {
      this.#symbols.set(key, symbol);
      this.types.set(key, this.#object(type, dialect));
    }
    return { is: key };
  }

  #object(type: ts.Type, dialect: Dialect, given: Record<string, Schema> = {}): Schema {
    const properties: Record<string, Schema> = {};
    const required: string[] = [];
    for (const property of this.checker.getPropertiesOfType(type)) {
      const of = this.checker.getTypeOfSymbol(property);
      if (property.name === 'lastResponse' || of.getCallSignatures().length > 0) continue;
      properties[property.name] = given[property.name] ?? this.schemaOf(of, dialect);
      if (!(property.flags & ts.SymbolFlags.Optional)) required.push(property.name);
    }
    const others = this.checker.getIndexTypeOfType(type, ts.IndexKind.String);
    const isOpen = Object.keys(properties).length === 0 && !others;
    return {
      type: 'object',
      ...(Object.keys(properties).length > 0 ? { properties } : {}),
      ...(required.length > 0 ? { required } : {}),
      ...(isOpen ? {} : { additionalProperties: others ? this.schemaOf(others, dialect) : false }),
    };
  }

  /** Literals become one closed enum, even where the type admits values that later versions may bring. */
  #union(members: readonly ts.Type[], dialect: Dialect): Schema {
    const literals = new Set<unknown>();
    const others = new Map<string, Schema>();
    const hasNames = members.some((member) => member.isStringLiteral() && member.value !== '');
    for (const member of members) {
      if (member.flags & ts.TypeFlags.Undefined || (isOpenEnd(member) && hasNames)) continue;
      const schema = this.schemaOf(member, dialect);
      if (schema === false) continue;
      if (typeof schema === 'object' && Array.isArray(schema.enum)) {
        for (const value of schema.enum) literals.add(value);
      } else others.set(JSON.stringify(schema), schema);
    }
    if (literals.has(true) && literals.has(false)) {
      literals.delete(true);
      literals.delete(false);
      others.set('boolean', { type: 'boolean' });
    }
    const takesAnyText = others.has('{"type":"string"}');
    if (takesAnyText) others.delete(JSON.stringify(NUMBER_AS_TEXT));
    const closed = [...literals].filter((value) => !(takesAnyText && typeof value === 'string')).sort();
    const branches = [...(closed.length > 0 ? [{ enum: closed }] : []), ...others.values()];
    if (branches.length === 0) return false;
    return branches.length === 1 ? (branches[0] as Schema) : { anyOf: branches };
  }
}

function isDecimal(type: ts.Type): boolean {
  return type.aliasSymbol?.name === 'Decimal' || type.symbol?.name === 'DecimalImpl';
}

/** `string & Record<never, never>`: how the package says that an enum may grow. */
function isOpenEnd(type: ts.Type): boolean {
  return type.isIntersection() && type.types.some((part) => part.flags & ts.TypeFlags.String);
}

function isText(type: ts.Type): boolean {
  return Boolean(type.flags & ts.TypeFlags.String) || isOpenEnd(type);
}

function booleans(name: string, dialect: Dialect): Schema {
  if (name === 'boolean') return dialect === 'json' ? { type: 'boolean' } : { enum: ['false', 'true'] };
  return { enum: [dialect === 'json' ? name === 'true' : name] };
}

/** Objects of the API carry their kind in `object`. */
function kindOf(checker: ts.TypeChecker, type: ts.Type): string | null {
  const property = type.getProperty('object');
  const kind = property && checker.getTypeOfSymbol(property);
  return kind?.isStringLiteral() ? kind.value : null;
}

/** `PaymentIntent.LastPaymentError`, or with the folder of its file before it: `Checkout.Session`. */
function nameOf(checker: ts.TypeChecker, symbol: ts.Symbol): string {
  const full = checker.getFullyQualifiedName(symbol).replace(/^".*"\./, '');
  const file = symbol.declarations?.[0]?.getSourceFile().fileName ?? '';
  const folder = /\/resources\/(.+)\/[^/]+$/.exec(file)?.[1];
  const prefix = folder ? `${folder.replaceAll('/', '.')}.` : '';
  return full.startsWith(prefix) ? full : `${prefix}${full}`;
}
