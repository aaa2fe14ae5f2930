import type Stripe from 'stripe';
import { mergeMetadata } from '../objects/fields.ts';
import { present } from '../objects/present.ts';
import { changed } from '../rules/changed.ts';
import { emit } from '../rules/emit.ts';
import { endDispute, isOver } from '../rules/end-dispute.ts';
import { submitEvidence } from '../rules/submit-evidence.ts';
import { invalid } from '../transport/api-error.ts';
import { expand } from '../transport/param-table.ts';
import { type Call, route } from '../transport/route.ts';
import type { EntryOf } from '../world/kinds.ts';
import { disputeList, disputeUpdate, EVIDENCE_FILES } from './disputes.params.ts';
import { answerPage, findOrThrow, retrieve } from './fields.ts';

type Params = Stripe.DisputeUpdateParams;

const LONGEST_EVIDENCE = 150_000;

/** Statuses in which evidence is still taken. */
const ASKED: readonly string[] = ['needs_response', 'warning_needs_response', 'appeal_needs_response'];

function update(call: Call<Params>): object {
  const { world, params } = call;
  const before = findOrThrow(call, 'dispute', call.path[0]);
  const given = params.evidence ?? {};
  const gives = Object.keys(given).length > 0;
  const submits = params.submit ?? gives;
  if (gives || submits) refuseEvidence(call, before);
  const evidence = { ...before.object.evidence, ...stored(given) } as Stripe.Dispute.Evidence;
  refuseLongEvidence(evidence);
  const staged = world.collections.dispute.change(before.id, {
    metadata: mergeMetadata(before.object.metadata, params.metadata),
    evidence,
    evidence_details: {
      ...before.object.evidence_details,
      has_evidence: before.object.evidence_details.has_evidence || gives,
    },
    ...(params.intended_submission_method
      ? { intended_submission_method: params.intended_submission_method }
      : {}),
  });
  const after = submits ? submitEvidence(world, staged) : staged;
  emit(world, 'charge.dispute.updated', 'dispute', after, changed(before.object, after.object));
  return present(world, 'dispute', after);
}

/** An empty text takes a piece of evidence away. */
function stored(given: NonNullable<Params['evidence']>): object {
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, value === '' ? null : value]));
}

function refuseEvidence(call: Call<Params>, { object }: EntryOf<'dispute'>): void {
  if (!ASKED.includes(object.status)) {
    throw invalid(
      isOver(object)
        ? 'This dispute is already closed'
        : 'Evidence for this dispute has already been submitted',
    );
  }
  for (const name of EVIDENCE_FILES) {
    const id = call.params.evidence?.[name];
    if (!id) continue;
    const param = `evidence[${name}]`;
    const { purpose } = findOrThrow(call, 'file', id, param).object;
    if (purpose === 'dispute_evidence') continue;
    throw invalid(`The file ${id} was uploaded for ${purpose}, not as evidence.`, undefined, param);
  }
}

function refuseLongEvidence(evidence: Stripe.Dispute.Evidence): void {
  const length = Object.values(evidence).reduce(
    (sum: number, value) => sum + (typeof value === 'string' ? value.length : 0),
    0,
  );
  if (length <= LONGEST_EVIDENCE) return;
  throw invalid(
    `The combined evidence is longer than ${LONGEST_EVIDENCE} characters.`,
    undefined,
    'evidence',
  );
}

/** The business gives in. */
function close(call: Call<Stripe.DisputeCloseParams>): object {
  const dispute = findOrThrow(call, 'dispute', call.path[0]);
  if (!ASKED.includes(dispute.object.status)) throw invalid('This dispute is already closed');
  const status = dispute.object.status === 'warning_needs_response' ? 'warning_closed' : 'lost';
  return present(call.world, 'dispute', endDispute(call.world, dispute, status));
}

export const disputeRoutes = [
  route('GET', '/v1/disputes', disputeList, (call: Call<Stripe.DisputeListParams>) => {
    const { charge, payment_intent } = call.params;
    return answerPage(call, 'dispute', '/v1/disputes', { charge, payment_intent });
  }),
  route('GET', '/v1/disputes/:id', expand, retrieve('dispute')),
  route('POST', '/v1/disputes/:id', disputeUpdate, update),
  route('POST', '/v1/disputes/:id/close', expand, close),
];
