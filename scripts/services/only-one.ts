import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The command line of a process; small Linux images have no ps, other systems no /proc. */
function commandOf(pid: number): string {
  if (existsSync(`/proc/${pid}/cmdline`)) return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  return spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}

/** Whether that process is one of our scripts: after a restart of the machine its number may be anybody's. */
function isOurs(pid: number): boolean {
  if (!isAlive(pid)) return false;
  return commandOf(pid).includes('scripts');
}

/** Claims a folder of data for this process; throws while another one that lives has it. Gives the function that lets go. */
export function claim(pidFile: string, complaint: string): () => void {
  const holder = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8')) : 0;
  if (holder > 0 && holder !== process.pid && isOurs(holder)) throw new Error(complaint);
  mkdirSync(dirname(pidFile), { recursive: true });
  writeFileSync(pidFile, String(process.pid));
  return () => rmSync(pidFile, { force: true });
}
