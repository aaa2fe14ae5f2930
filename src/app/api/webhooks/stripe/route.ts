import { receiveWebhook } from './receive';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** Events of the platform's own account. */
export const POST = (request: Request): Promise<Response> => receiveWebhook(request, 'account');
