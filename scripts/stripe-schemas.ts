// npm run stripe:schemas: writes the JSON Schemas of Stripe's requests, answers and events from the types of the installed
// `stripe` package. Run it after each change of that package's version; a test tells when it was forgotten.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript-6';
import { errorCodes } from './stripe-schemas/error-codes.ts';
import { eventObjects } from './stripe-schemas/event-objects.ts';
import { type Schema, SchemaWriter } from './stripe-schemas/schema-of-type.ts';
import { sdkCalls } from './stripe-schemas/sdk-calls.ts';
import { ENDPOINTS, OBJECTS } from './stripe-schemas/served.ts';
import { withoutDoubles } from './stripe-schemas/without-doubles.ts';

const project = join(import.meta.dirname, '..');
const sdk = join(project, 'node_modules', 'stripe');
const { version } = JSON.parse(readFileSync(join(sdk, 'package.json'), 'utf8')) as { version: string };

const program = ts.createProgram([join(sdk, 'esm', 'stripe.esm.node.d.ts')], {
  strict: true,
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  types: [],
});
const writer = new SchemaWriter(program.getTypeChecker(), (object) => OBJECTS.has(object));

const calls = new Map<string, { params: Schema; answer: Schema }>();
for (const { endpoint, params, answer } of sdkCalls(program)) {
  if (!ENDPOINTS.test(endpoint) || calls.has(endpoint)) continue;
  calls.set(endpoint, {
    params: params ? writer.schemaOf(params, 'form') : { type: 'object', additionalProperties: false },
    answer: writer.schemaOf(answer, 'json'),
  });
}
const events = new Map<string, Schema>();
for (const [type, object] of eventObjects(program)) events.set(type, writer.schemaOf(object, 'json'));

const schemas = withoutDoubles({ calls, events, types: writer.types });

/** One line per entry, in order: small enough, and a change of version shows as a readable difference. */
function lines(entries: Iterable<[string, unknown]>): string {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',\n');
}

const file = join(project, 'src', 'sandbox', 'stripe', 'conformance', 'schemas.json');
writeFileSync(
  file,
  `{"stripe":"${version}",
"errorCodes":${JSON.stringify(errorCodes(program))},
"calls":{
${lines(schemas.calls)}
},
"events":{
${lines(schemas.events)}
},
"types":{
${lines(schemas.types)}
}}
`,
);
console.log(`${calls.size} calls, ${events.size} events, ${schemas.types.size} types of stripe ${version}`);
