import type Stripe from 'stripe';
import type { ErrorBody } from '../transport/api-error.ts';
import { Checker } from './checker.ts';
import { readSchemas, type Schema, type Schemas } from './schemas.ts';

export interface InspectedCall {
  readonly world: string;
  readonly method: string;
  /** Such as `/v1/customers/:id`. */
  readonly pattern: string;
  readonly params: unknown;
  /** False for a caller without API version: its parameters are those of an older one. */
  readonly pinned: boolean;
  readonly status: number;
  readonly body: string;
}

export interface Violation {
  readonly world: string;
  readonly what: string;
}

/** Codes that Stripe answers although the types of 23.1.0 do not list them. */
const CODES_BESIDE_THE_TYPES = new Set([
  'account_invalid',
  'insufficient_capabilities_for_transfer',
  'payment_method_types_no_longer_supported',
]);

/** A business sees a transfer arrive by an event that Stripe sends and the types do not list. */
const EVENTS_BESIDE_THE_TYPES: Record<string, string> = { 'payment.created': 'Charge' };

const ERROR_OBJECTS = {
  payment_intent: 'PaymentIntent',
  payment_method: 'PaymentMethod',
  setup_intent: 'SetupIntent',
} as const;

/**
 * Holds every request, answer and event of a test run against the types of the `stripe` package. It looks at each a moment
 * later: compiling what it needs must not make an answer late.
 */
export class Inspector {
  readonly #violations: Violation[] = [];
  readonly checked = { requests: 0, answers: 0, events: 0 };
  readonly #schemas: Schemas = readSchemas();
  readonly #checker = new Checker(this.#schemas);

  readonly #waiting: (() => void)[] = [];

  call(call: InspectedCall): void {
    this.#later(() => this.#checkCall(call));
  }

  event(world: string, event: Stripe.Event): void {
    this.#later(() => this.#checkEvent(world, event));
  }

  /** All that is wrong so far. */
  found(): readonly Violation[] {
    for (const check of this.#waiting.splice(0)) check();
    return this.#violations;
  }

  forget(): void {
    this.#violations.length = 0;
  }

  #later(check: () => void): void {
    this.#waiting.push(check);
    setImmediate(() => this.#waiting.shift()?.());
  }

  #checkCall(call: InspectedCall): void {
    const endpoint = `${call.method} ${call.pattern.replace(/:\w+/g, '{}')}`;
    const schema = this.#schemas.calls[endpoint];
    if (!schema) {
      this.#note(call.world, endpoint, ['is no endpoint of the package']);
      return;
    }
    // A fault of the line leaves nothing to look at.
    if (call.body === '') return;
    const answer = JSON.parse(call.body) as { error?: ErrorBody };
    const isRefused = call.status >= 400 && call.status !== 402;
    if (call.pinned && !isRefused) {
      this.checked.requests += 1;
      this.#note(call.world, `request ${endpoint}`, this.#checker.faults(schema.params, call.params));
    }
    this.checked.answers += 1;
    const name = `answer of ${endpoint}`;
    if (answer.error) this.#error(call.world, name, answer.error);
    else this.#note(call.world, name, this.#checker.faults(schema.answer, answer));
  }

  #checkEvent(world: string, event: Stripe.Event): void {
    this.checked.events += 1;
    const type = EVENTS_BESIDE_THE_TYPES[event.type];
    const schema = type ? { is: type } : this.#schemas.events[event.type];
    if (schema === undefined) {
      this.#note(world, `event ${event.type}`, ['is no type of event']);
      return;
    }
    const { object, previous_attributes } = event.data;
    // As it is sent: fields without a value are not.
    const sent = JSON.parse(JSON.stringify(object));
    this.#note(world, `event ${event.type}`, this.#checker.faults(schema, sent));
    const known = this.#propertiesOf(schema);
    const strange = Object.keys(previous_attributes ?? {}).filter((key) => known && !known.has(key));
    const faults = strange.map((key) => `/previous_attributes/${key} does not exist at Stripe`);
    this.#note(world, `event ${event.type}`, faults);
  }

  #error(world: string, name: string, error: ErrorBody): void {
    const { code } = error;
    if (code && !this.#schemas.errorCodes.includes(code) && !CODES_BESIDE_THE_TYPES.has(code)) {
      this.#note(world, name, [`/error/code is ${code}: not a code of Stripe`]);
    }
    for (const [field, type] of Object.entries(ERROR_OBJECTS)) {
      const object = error[field as keyof typeof ERROR_OBJECTS];
      const faults = object ? this.#checker.faults(this.#schemas.types[type] ?? false, object) : [];
      this.#note(
        world,
        name,
        faults.map((fault) => `/error/${field}${fault}`),
      );
    }
  }

  #propertiesOf(schema: Schema): Set<string> | null {
    const type = typeof schema === 'object' ? this.#schemas.types[String(schema.is)] : undefined;
    return typeof type === 'object' ? new Set(Object.keys(type.properties ?? {})) : null;
  }

  #note(world: string, name: string, faults: readonly string[]): void {
    for (const fault of faults) {
      const what = `${name}: ${fault}`;
      if (this.#violations.some((known) => known.world === world && known.what === what)) continue;
      this.#violations.push({ world, what });
      console.error(`Not as Stripe's types say: ${what}`);
    }
  }
}
