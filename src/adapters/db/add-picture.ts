import { v7 as uuid } from 'uuid';
import type { PictureShape } from '@/domain/picture';
import { removePicture, storePicture } from '../storage/pictures';
import { preparePicture } from '../storage/prepare-picture';
import type { Tx } from './client';

/**
 * Prepares and stores an upload, then lets `save` write what shows it, in one transaction with the picture's row; when that is refused
 * the files go away again. Refuses what `preparePicture` refuses.
 */
export async function addPicture(
  upload: {
    readonly bytes: Buffer;
    readonly shape: PictureShape;
    readonly businessId: string;
    readonly createdAt: Date;
  },
  save: (writePicture: (tx: Tx) => Promise<string>) => Promise<void>,
): Promise<void> {
  const { bytes, shape, businessId, createdAt } = upload;
  const { files, ...facts } = await preparePicture(bytes, shape);
  const id = uuid();
  await storePicture(id, files);
  try {
    await save(async (tx) => {
      await tx.picture.create({ data: { id, businessId, createdAt, ...facts } });
      return id;
    });
  } catch (error) {
    await removePicture(id);
    throw error;
  }
}
