import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import {
  MOST_PIXELS,
  PICTURE_SHAPES,
  PICTURE_WIDTHS_PX,
  type PictureShape,
  whyNotPicture,
} from '@/domain/picture';
import { Refusal, refuseIf } from '@/domain/refusal';

export interface PreparedPicture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly widthsPx: number[];
  /** A data URL of a few hundred bytes. */
  readonly placeholder: string;
  /** "800.avif" → its bytes. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** By content, never by name: no vector images and no documents, which can carry scripts. */
const ACCEPTED = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif']);
const PLACEHOLDER_WIDTH_PX = 24;

// One picture is unpacked at a time: each may take hundreds of megabytes.
let turn: Promise<unknown> = Promise.resolve();

/**
 * Turns an upload into what pages show: turned the right way up, cropped to its shape, in several widths as AVIF and WebP, without any
 * metadata (cameras write where they were). Refuses PICTURE_NOT_AN_IMAGE, PICTURE_TOO_LARGE, PICTURE_TOO_SMALL.
 */
export async function preparePicture(bytes: Buffer, shape: PictureShape): Promise<PreparedPicture> {
  const type = await fileTypeFromBuffer(bytes);
  if (!type || !ACCEPTED.has(type.mime)) throw new Refusal('PICTURE_NOT_AN_IMAGE');
  const mine = turn.then(() => render(bytes, shape));
  turn = mine.catch(() => undefined);
  return mine;
}

async function render(bytes: Buffer, shape: PictureShape): Promise<PreparedPicture> {
  try {
    const { autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
    refuseIf(whyNotPicture({ widthPx: autoOrient.width, heightPx: autoOrient.height }));
    return await renderSizes(bytes, shape, autoOrient);
  } catch (error) {
    // What the decoder cannot read is no picture, whatever its first bytes say.
    throw error instanceof Refusal ? error : new Refusal('PICTURE_NOT_AN_IMAGE');
  }
}

async function renderSizes(bytes: Buffer, shape: PictureShape, size: { width: number; height: number }) {
  const { width: across, height: up } = PICTURE_SHAPES[shape];
  const widest = Math.min(size.width, Math.floor((size.height * across) / up));
  const widthsPx: number[] = PICTURE_WIDTHS_PX.filter((width) => width <= widest);
  const heightOf = (width: number) => Math.max(1, Math.floor((width * up) / across));
  const cropped = (width: number) =>
    sharp(bytes, { limitInputPixels: MOST_PIXELS })
      .autoOrient()
      .resize({ width, height: heightOf(width), fit: 'cover', position: sharp.strategy.attention });

  const files = new Map<string, Buffer>();
  for (const width of widthsPx) {
    const pixels = cropped(width);
    files.set(`${width}.webp`, await pixels.clone().webp({ quality: 76 }).toBuffer());
    files.set(`${width}.avif`, await pixels.clone().avif({ quality: 54, effort: 2 }).toBuffer());
  }
  const blurred = await cropped(PLACEHOLDER_WIDTH_PX).webp({ quality: 40 }).toBuffer();
  const placeholder = `data:image/webp;base64,${blurred.toString('base64')}`;
  const widthPx = widthsPx.at(-1) ?? widest;
  return { widthPx, heightPx: heightOf(widthPx), widthsPx, placeholder, files };
}
