import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Busboy } from '@fastify/busboy';
import { LARGEST_UPLOAD_BYTES } from '@/domain/picture';
import { Refusal } from '@/domain/refusal';

export interface Upload {
  readonly fields: Readonly<Record<string, string>>;
  /** Null: no file was chosen, or it was larger than allowed. */
  readonly bytes: Buffer | null;
  readonly tooLarge: boolean;
}

const LIMITS = { files: 1, fields: 10, fieldSize: 10_000, fileSize: LARGEST_UPLOAD_BYTES, parts: 12 };

/**
 * Reads a multipart form as it arrives. A file beyond the limit is read to its end and dropped, so that the browser hears the answer
 * instead of a broken connection. Refuses FORM_INCOMPLETE what is not such a form.
 */
export async function readUpload(request: Request): Promise<Upload> {
  const type = request.headers.get('content-type') ?? '';
  if (!request.body || !type.startsWith('multipart/form-data')) throw new Refusal('FORM_INCOMPLETE');
  const body = Readable.fromWeb(request.body as ReadableStream);
  return new Promise((resolve, reject) => {
    const fields: Record<string, string> = {};
    const chunks: Buffer[] = [];
    let tooLarge = false;
    const parser = parserFor(type);
    parser.on('field', (name, value) => {
      fields[name] = value;
    });
    parser.on('file', (_name, stream) => {
      stream.on('data', (chunk: Buffer) => tooLarge || chunks.push(chunk));
      stream.on('limit', () => {
        tooLarge = true;
        chunks.length = 0;
      });
    });
    parser.on('finish', () => {
      const bytes = tooLarge || chunks.length === 0 ? null : Buffer.concat(chunks);
      resolve({ fields, bytes, tooLarge });
    });
    const broken = () => reject(new Refusal('FORM_INCOMPLETE'));
    parser.on('error', broken);
    body.on('error', broken);
    body.pipe(parser);
  });
}

function parserFor(type: string) {
  try {
    return new Busboy({ headers: { 'content-type': type }, limits: LIMITS });
  } catch {
    throw new Refusal('FORM_INCOMPLETE');
  }
}
