import { receiveWebhook } from '../stripe/receive';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** Events of the businesses' connected accounts, signed with their own secret. */
export const POST = (request: Request): Promise<Response> => receiveWebhook(request, 'connect');
