import type Stripe from 'stripe';
import { balanceObject } from '../objects/balance.ts';
import { expand, pagination, range, type Table, texts } from '../transport/param-table.ts';
import { type Call, route } from '../transport/route.ts';
import { answerPage, retrieve } from './fields.ts';

const transactionList: Table<Stripe.BalanceTransactionListParams> = {
  ...pagination,
  created: range,
  ...texts('currency', 'payout', 'source', 'type'),
};

export const balanceRoutes = [
  route('GET', '/v1/balance', expand, ({ world, account }: Call<object>) => balanceObject(world, account)),
  route(
    'GET',
    '/v1/balance_transactions',
    transactionList,
    (call: Call<Stripe.BalanceTransactionListParams>) => {
      const { source, payout, type, currency } = call.params;
      return answerPage(call, 'balance_transaction', '/v1/balance_transactions', {
        source,
        payout,
        type,
        currency,
      });
    },
  ),
  route('GET', '/v1/balance_transactions/:id', expand, retrieve('balance_transaction')),
];
