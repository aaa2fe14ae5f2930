import type Stripe from 'stripe';
import { emit } from '../rules/emit.ts';
import { invalid } from '../transport/api-error.ts';
import {
  boolean,
  expand,
  integer,
  metadata,
  object,
  pagination,
  range,
  required,
  type Table,
  text,
  upload,
} from '../transport/param-table.ts';
import { type Call, route } from '../transport/route.ts';
import type { Upload } from '../transport/upload.ts';
import { answerPage, retrieve } from './fields.ts';

/** Largest piece of evidence, in bytes. */
const LARGEST = 5_000_000;

const PURPOSES = [
  'account_requirement',
  'additional_verification',
  'business_icon',
  'business_logo',
  'customer_signature',
  'dispute_evidence',
  'identity_document',
  'pci_document',
  'tax_document_user_upload',
];

const KINDS: Record<string, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'text/csv': 'csv',
  'text/plain': 'txt',
};

const createTable: Table<Stripe.FileCreateParams> = {
  ...expand,
  file: required(upload),
  purpose: required(text({ oneOf: PURPOSES })),
  file_link_data: object<Stripe.FileCreateParams.FileLinkData>({
    create: boolean,
    expires_at: integer(),
    metadata,
  }),
};

function create(call: Call<Stripe.FileCreateParams>): object {
  const { world, account, params, now } = call;
  const sent = params.file as unknown as Upload;
  const type = KINDS[sent.type] ?? sent.filename.split('.').at(-1) ?? null;
  if (params.purpose === 'dispute_evidence' && !['pdf', 'jpg', 'jpeg', 'png'].includes(type ?? '')) {
    throw invalid('Evidence is a PDF, JPEG or PNG file.', undefined, 'file');
  }
  if (sent.size > LARGEST)
    throw invalid(`The file is larger than ${LARGEST} bytes.`, 'file_too_large', 'file');
  const id = world.id('file');
  const object: Stripe.File = {
    id,
    object: 'file',
    created: now,
    expires_at: null,
    filename: sent.filename,
    purpose: params.purpose,
    size: sent.size,
    title: null,
    type,
    url: `https://files.stripe.com/v1/files/${id}/contents`,
  };
  const entry = world.collections.file.insert(account, object, {
    content: sent.content().toString('base64'),
  });
  emit(world, 'file.created', 'file', entry);
  return entry.object;
}

export const fileRoutes = [
  route('POST', '/v1/files', createTable, create),
  route(
    'GET',
    '/v1/files',
    { ...pagination, created: range, purpose: text() },
    (call: Call<Stripe.FileListParams>) =>
      answerPage(call, 'file', '/v1/files', { purpose: call.params.purpose }),
  ),
  route('GET', '/v1/files/:id', expand, retrieve('file')),
];
