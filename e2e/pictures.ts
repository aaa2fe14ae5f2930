import sharp from 'sharp';

/** A photograph as a camera would give it: a JPEG with noise in it, so that it is as heavy as a real one. */
export function aPhotograph({ width = 1600, height = 1067 } = {}): Promise<Buffer> {
  return sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#c9a86a',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .jpeg({ quality: 90 })
    .toBuffer();
}
