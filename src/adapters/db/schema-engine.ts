import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { type EngineSession, migrationAdapter } from './migration-adapter';

type WasmGlue = typeof bindings & { __wbg_set_wasm(exports: WebAssembly.Exports): void };

let loaded = false;

/** Loads Prisma's schema engine from its npm package: the CLI would download a binary at run time. */
function loadEngineOnce(): void {
  if (loaded) return;
  const glue = bindings as WasmGlue;
  const resolve = createRequire(import.meta.url).resolve;
  const folder = dirname(resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const wasm = new WebAssembly.Module(readFileSync(join(folder, 'schema_engine_bg.wasm')));
  const imports = { './schema_engine_bg.js': glue } as unknown as WebAssembly.Imports;
  const { exports } = new WebAssembly.Instance(wasm, imports);
  glue.__wbg_set_wasm(exports);
  const panics = { set_message: (message: string) => console.error(message) };
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panics });
  (exports.__wbindgen_start as () => void)();
  loaded = true;
}

/** Runs `work` with the schema engine bound to one database; a failed script throws with PostgreSQL's own words. */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  work: (engine: bindings.SchemaEngine) => Promise<T>,
): Promise<T> {
  loadEngineOnce();
  const session: EngineSession = { pools: [] };
  const bound = bindMigrationAwareSqlAdapterFactory(migrationAdapter(databaseUrl, session));
  const engine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, bound);
  try {
    return await work(engine);
  } catch (error) {
    const reason = session.scriptError ? `${session.scriptError.message}\n` : '';
    throw new Error(`${reason}${error instanceof Error ? error.message : String(error)}`, { cause: error });
  } finally {
    engine.free();
    await Promise.all(session.pools.filter((pool) => !pool.ending).map((pool) => pool.end()));
  }
}
