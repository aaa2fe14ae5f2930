import qs from 'qs';
import type { Upload } from './upload.ts';

export type Decoded = { [key: string]: DecodedValue };
export type DecodedValue = string | DecodedValue[] | Decoded | Upload;

/** Stripe's form encoding: `a[b][c]=1`, `a[]=1`, `a[0]=1`; everything stays text until a table gives it a type. */
export function decodeForm(text: string): Decoded {
  return qs.parse(text, {
    depth: 12,
    arrayLimit: 500,
    parameterLimit: 5000,
    plainObjects: true,
    charset: 'utf-8',
  }) as Decoded;
}
