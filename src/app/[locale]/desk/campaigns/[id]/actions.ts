'use server';

import type { FormState } from '@/components/ui/form-state';
import { addRemark } from '@/use-cases/vetting/add-remark';
import { approveCampaign } from '@/use-cases/vetting/approve-campaign';
import { assignAdviser } from '@/use-cases/vetting/assign-adviser';
import { rejectCampaign } from '@/use-cases/vetting/reject-campaign';
import { requestChanges } from '@/use-cases/vetting/request-changes';
import { resumeCampaign } from '@/use-cases/vetting/resume-campaign';
import { scheduleLaunch } from '@/use-cases/vetting/schedule-launch';
import { settleRemark } from '@/use-cases/vetting/settle-remark';
import { suspendCampaign } from '@/use-cases/vetting/suspend-campaign';
import { tickCheck } from '@/use-cases/vetting/tick-check';
import { unscheduleLaunch } from '@/use-cases/vetting/unschedule-launch';
import { act } from './act';
import { assignForm, fileForm, launchForm, reasonForm, remarkForm, settleForm, tickForm } from './form';

type State = Promise<FormState>;

export async function assignAction(_: FormState, form: FormData): State {
  return act(assignForm, form, assignAdviser, 'assigned');
}

export async function tickAction(_: FormState, form: FormData): State {
  return act(tickForm, form, tickCheck);
}

export async function remarkAction(_: FormState, form: FormData): State {
  return act(remarkForm, form, addRemark);
}

export async function settleAction(_: FormState, form: FormData): State {
  return act(settleForm, form, settleRemark);
}

export async function requestChangesAction(_: FormState, form: FormData): State {
  return act(fileForm, form, requestChanges, 'changes');
}

export async function approveAction(_: FormState, form: FormData): State {
  return act(fileForm, form, approveCampaign, 'approved');
}

export async function rejectAction(_: FormState, form: FormData): State {
  return act(reasonForm, form, rejectCampaign, 'rejected');
}

export async function scheduleAction(_: FormState, form: FormData): State {
  return act(launchForm, form, scheduleLaunch, ({ launchAt }) =>
    launchAt === 'now' ? 'launching' : 'planned',
  );
}

export async function unscheduleAction(_: FormState, form: FormData): State {
  return act(fileForm, form, unscheduleLaunch, 'unplanned');
}

export async function suspendAction(_: FormState, form: FormData): State {
  return act(reasonForm, form, suspendCampaign, 'suspended');
}

export async function resumeAction(_: FormState, form: FormData): State {
  return act(fileForm, form, resumeCampaign, 'resumed');
}
