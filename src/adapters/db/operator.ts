import { z } from 'zod';
import type { Tx } from './client';

const operatorSchema = z.object({
  name: z.string(),
  address: z.string(),
  email: z.string(),
  /** Number in the register of intermediaries; empty until there is one. */
  orias: z.string().default(''),
  /** Who holds the money, in the words of the law ("agent de prestataire de services de paiement de …"). */
  paymentService: z.string().default(''),
});

/** The legal entity that runs the site; each mail names it (CMF R548-4). Not always the chamber itself. */
export type Operator = Readonly<z.infer<typeof operatorSchema>>;

export const DEFAULT_OPERATOR: Operator = {
  name: 'Chambre de commerce et d’industrie du Lot',
  address: '107 quai Eugène-Cavaignac, 46000\u00a0Cahors',
  email: 'bonjour@causse-commune.test',
  orias: '',
  paymentService: '',
};

/** Reads the setting `operator`; what it leaves out, or an unreadable one, falls back to the default. */
export async function readOperator(tx: Tx): Promise<Operator> {
  const row = await tx.setting.findUnique({ where: { key: 'operator' } });
  const read = operatorSchema.partial().safeParse(row?.value ?? {});
  return { ...DEFAULT_OPERATOR, ...(read.success ? read.data : {}) };
}
