import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir, startProgram, type Variables } from './children.ts';
import { onDatabase } from './database-of.ts';

const SEED = 'prisma/seed.ts';
const KEY = 'demo-seeded';

type SeedState = 'begun' | 'done' | undefined;

/** How far the stories were played in this database; `begun` after a start that was cut short. */
export function readSeedState(databaseUrl: string): Promise<SeedState> {
  return onDatabase(databaseUrl, async (client) => {
    const { rows } = await client.query<{ value: SeedState }>('select value from setting where key = $1', [
      KEY,
    ]);
    return rows[0]?.value;
  });
}

function noteSeedState(databaseUrl: string, state: SeedState): Promise<unknown> {
  const upsert = `insert into setting (key, value) values ($1, $2::jsonb)
    on conflict (key) do update set value = excluded.value`;
  return onDatabase(databaseUrl, (client) => client.query(upsert, [KEY, JSON.stringify(state)]));
}

/** Plays the demo's stories, once per database. */
export async function seedDemo(databaseUrl: string, env: Variables): Promise<void> {
  if (!existsSync(join(projectDir, SEED)) || (await readSeedState(databaseUrl)) === 'done') return;
  console.log('Playing the stories of the demo (once)…');
  await noteSeedState(databaseUrl, 'begun');
  const seed = startProgram(SEED, { name: 'the seed', env });
  const code = await new Promise((resolve) => seed.process.once('exit', resolve));
  if (code !== 0) throw new Error('the demo could not be filled: see above');
  await noteSeedState(databaseUrl, 'done');
}
