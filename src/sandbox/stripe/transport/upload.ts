import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Busboy } from '@fastify/busboy';
import { invalid } from './api-error.ts';
import { type Decoded, decodeForm } from './decode-form.ts';

/** A file sent in a form. What is listed of it (logs, fingerprints) is its digest, never its content. */
export class Upload {
  readonly size: number;
  readonly sha256: string;
  readonly #content: Buffer;

  constructor(
    readonly filename: string,
    readonly type: string,
    content: Buffer,
  ) {
    this.#content = content;
    this.size = content.length;
    this.sha256 = createHash('sha256').update(content).digest('hex');
  }

  content(): Buffer {
    return this.#content;
  }
}

/** The parameters of a POST: form-encoded, or with files as `multipart/form-data`. */
export async function decodeBody(body: Buffer, contentType: string | undefined): Promise<Decoded> {
  if (!contentType?.startsWith('multipart/form-data')) return decodeForm(body.toString('utf8'));
  const uploads: Record<string, Upload> = {};
  const texts: string[] = [];
  await new Promise<void>((resolve, reject) => {
    const reader = new Busboy({ headers: { 'content-type': contentType } });
    reader.on('field', (name, value) => {
      texts.push(`${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
    });
    reader.on('file', (name, stream, filename, _encoding, type) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        uploads[name] = new Upload(filename, type, Buffer.concat(chunks));
      });
    });
    reader.on('finish', resolve);
    reader.on('error', () => reject(invalid('The multipart body cannot be read.')));
    Readable.from(body).pipe(reader);
  });
  return { ...decodeForm(texts.join('&')), ...uploads };
}
