import type { RefusalCode } from './refusal';

export const LARGEST_UPLOAD_BYTES = 15 * 1024 * 1024;
/** What a decoder may be made to unpack: a photograph of 50 million pixels fits, a bomb does not. */
export const MOST_PIXELS = 50_000_000;
const NARROWEST_PX = 800;
const LOWEST_PX = 450;

/** Covers are 16:9, pictures of rewards 4:3; both are cropped to it. */
export const PICTURE_SHAPES = { cover: { width: 16, height: 9 }, reward: { width: 4, height: 3 } } as const;
export type PictureShape = keyof typeof PICTURE_SHAPES;

/** Widths that are kept, as far as the picture has them. */
export const PICTURE_WIDTHS_PX = [480, 800, 1200, 1600] as const;

/** Takes the size as it will be shown, turned the right way up. */
export function whyNotPicture(size: {
  readonly widthPx: number;
  readonly heightPx: number;
}): RefusalCode | null {
  if (size.widthPx * size.heightPx > MOST_PIXELS) return 'PICTURE_TOO_LARGE';
  return size.widthPx < NARROWEST_PX || size.heightPx < LOWEST_PX ? 'PICTURE_TOO_SMALL' : null;
}
