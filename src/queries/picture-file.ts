import { readPicture } from '@/adapters/storage/pictures';

export interface PictureFile {
  readonly bytes: Buffer;
  readonly type: 'image/avif' | 'image/webp';
}

/** One size of a stored picture. Public: addresses hold an unguessable id and never change their content. */
export async function readPictureFile(id: string, file: string): Promise<PictureFile | null> {
  const bytes = await readPicture(id, file);
  return bytes && { bytes, type: file.endsWith('.avif') ? 'image/avif' : 'image/webp' };
}
