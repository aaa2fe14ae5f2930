import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isUuid } from '@/domain/uuid';
import { env } from '../env';

// The one place that knows where pictures lie: a disk. An object store would replace these functions and nothing else.

const FILE = /^\d{2,4}\.(avif|webp)$/;

const folderOf = (id: string): string => join(env().UPLOADS_DIR, 'pictures', id);

/** Writes all files of a picture; it counts as stored only when its row exists. */
export async function storePicture(id: string, files: ReadonlyMap<string, Buffer>): Promise<void> {
  const folder = folderOf(id);
  await mkdir(folder, { recursive: true });
  await Promise.all([...files].map(([name, bytes]) => writeFile(join(folder, name), bytes)));
}

/** One file of a picture ("800.avif"), or null. Takes whatever an address holds: anything but a known shape is null. */
export async function readPicture(id: string, file: string): Promise<Buffer | null> {
  if (!isUuid(id) || !FILE.test(file)) return null;
  return readFile(join(folderOf(id), file)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

export async function removePicture(id: string): Promise<void> {
  await rm(folderOf(id), { recursive: true, force: true });
}
