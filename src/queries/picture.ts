import type { PictureView } from './campaign.view';

export interface PictureRow {
  readonly id: string;
  readonly widthsPx: readonly number[];
  readonly placeholder: string;
}

const types = [
  { type: 'image/avif', extension: 'avif' },
  { type: 'image/webp', extension: 'webp' },
] as const;

/** Addresses of a stored picture in every size that storage holds. `alt` is the business's own text. */
export function pictureView(picture: PictureRow, alt: string): PictureView {
  const widths = [...picture.widthsPx].sort((a, b) => a - b);
  const address = (width: number, extension: string) => `/media/${picture.id}/${width}.${extension}`;
  return {
    src: address(widths.at(-1) ?? 0, 'webp'),
    sources: types.map(({ type, extension }) => ({
      type,
      srcSet: widths.map((width) => `${address(width, extension)} ${width}w`).join(', '),
    })),
    alt,
    placeholder: picture.placeholder === '' ? null : picture.placeholder,
  };
}

/** One of the drawn illustrations that stand for a cover. */
export function illustrationView(name: string, alt: string): PictureView {
  return { src: `/illustrations/${name}.svg`, sources: [], alt, placeholder: null };
}
