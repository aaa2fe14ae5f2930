import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { startKept } from './children.ts';
import { freePort } from './free-port.ts';
import {
  type Binaries,
  type Owner,
  postgresBinaries,
  postgresOwner,
  prepareDataFolder,
} from './postgres-files.ts';

export type Postgres = { url: (database: string) => string; stop: () => Promise<void> };

type Options = {
  dataDir: string;
  password: string;
  logFile?: string;
  /** For data that nobody misses after a crash: no fsync, and the folder is deleted at the end. */
  scratch?: boolean;
  /** The port to listen on again after a crash; a free one when not given. */
  port?: number;
  /** More settings, such as `fsync=off`. */
  settings?: readonly string[];
};

const READY_WITHIN_MS = 60_000;
const SCRATCH_SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'shared_buffers=64MB',
];

const urlOf = (port: number, password: string) => (database: string) =>
  `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;

function initialise(
  binaries: Binaries,
  dataDir: string,
  password: string,
  owner: Owner,
  scratch: boolean,
): void {
  const secrets = mkdtempSync(join(tmpdir(), 'causse-'));
  const passwordFile = join(secrets, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (owner) for (const path of [secrets, passwordFile]) chownSync(path, owner.uid, owner.gid);
  const args = [
    '-D',
    dataDir,
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    '-E',
    'UTF8',
  ];
  args.push(
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(scratch ? ['--no-sync'] : []),
  );
  const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } as unknown as NodeJS.ProcessEnv;
  const result = spawnSync(binaries.initdb, args, { ...owner, cwd: '/', env, encoding: 'utf8' });
  rmSync(secrets, { recursive: true, force: true });
  if (result.status !== 0) throw new Error(`initdb failed: ${result.stderr || result.error?.message}`);
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** A server left over from a starter that was killed: taken over when it answers; a stale file is no obstacle. */
async function attach(dataDir: string, password: string): Promise<Postgres | undefined> {
  const pidFile = join(dataDir, 'postmaster.pid');
  if (!existsSync(pidFile)) return undefined;
  const lines = readFileSync(pidFile, 'utf8').split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  const url = urlOf(port, password);
  if (!port || !(await answers(url('postgres')))) return undefined;
  const alive = () => answers(url('postgres'));
  const stop = async () => {
    process.kill(pid, 'SIGINT');
    while (await alive()) await new Promise((next) => setTimeout(next, 50));
  };
  return { url, stop };
}

/** Starts PostgreSQL on a free port of the loopback interface, or takes over the one that already serves this folder. */
export async function startPostgres(options: Options): Promise<Postgres> {
  const owner = postgresOwner();
  const binaries = await postgresBinaries(owner);
  const dataDir = resolve(prepareDataFolder(options.dataDir, owner));
  const running = await attach(dataDir, options.password);
  if (running) return running;
  if (!existsSync(join(dataDir, 'PG_VERSION'))) {
    initialise(binaries, dataDir, options.password, owner, options.scratch ?? false);
  }
  const port = options.port ?? (await freePort());
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'timezone=UTC'];
  settings.push(
    'max_connections=200',
    ...(options.scratch ? SCRATCH_SETTINGS : []),
    ...(options.settings ?? []),
  );
  const server = startKept({
    name: 'PostgreSQL',
    command: binaries.postgres,
    args: ['-D', dataDir, ...settings.flatMap((setting) => ['-c', setting])],
    spawnOptions: { ...owner, cwd: '/', env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } },
    stopSignal: 'SIGINT',
    logFile: options.logFile,
    removeAfter: options.scratch ? dataDir : undefined,
  });
  const url = urlOf(port, options.password);
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await answers(url('postgres')))) {
    if (server.process.exitCode !== null)
      throw new Error(`PostgreSQL ended at once, see ${options.logFile ?? 'above'}`);
    if (Date.now() > deadline) throw new Error('PostgreSQL was not ready in time');
    await new Promise((next) => setTimeout(next, 50));
  }
  return { url, stop: server.stop };
}
