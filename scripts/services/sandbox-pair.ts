import { onDatabase } from './database-of.ts';

const KEY = 'sandbox-identity';

async function identityOf(sandboxUrl: string, controlToken: string): Promise<string> {
  const headers = { 'X-Sandbox-Token': controlToken };
  const answer = await fetch(`${sandboxUrl}/_sandbox/identity`, { headers });
  if (!answer.ok) throw new Error(`the sandbox does not say who it is (${answer.status})`);
  return ((await answer.json()) as { id: string }).id;
}

/**
 * A database remembers the sandbox that holds its cards and money: with another one, every object it names would be
 * unknown. The first meeting is recorded; a later mismatch is refused.
 */
export async function checkSandboxPair(
  databaseUrl: string,
  sandboxUrl: string,
  controlToken: string,
): Promise<void> {
  const identity = await identityOf(sandboxUrl, controlToken);
  await onDatabase(databaseUrl, async (client) => {
    const insert = 'insert into setting (key, value) values ($1, $2::jsonb) on conflict (key) do nothing';
    await client.query(insert, [KEY, JSON.stringify(identity)]);
    const { rows } = await client.query<{ value: string }>('select value from setting where key = $1', [KEY]);
    if (rows[0]?.value === identity) return;
    throw new Error(
      'This database belongs to another sandbox: their cards and amounts would not match. ' +
        'Bring back the folder .data/sandbox that goes with it, or start anew by deleting the folder .data.',
    );
  });
}
