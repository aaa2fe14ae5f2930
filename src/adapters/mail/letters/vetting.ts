import { CAMPAIGN_SECTIONS } from '@/domain/campaign-draft';
import { atelierUrl, projectUrl } from '../addresses';
import type { MailVariables } from '../kinds';
import type { LetterWriter, MailContext } from '../letter';
import type { Voice } from '../voice';
import { aboutCampaign } from './campaign-parts';

type Campaign = MailVariables['campaign-approved'];

/** Between a business and its adviser, from the first submission to the launch. */
export const vettingLetters = {
  'campaign-submitted': (v, voice, context) => {
    const side = context.audience === 'desk' ? 'desk' : 'business';
    return {
      ...aboutCampaign(v, voice, context),
      subject: voice.subject(`campaign-submitted.${side}.subject`, v.campaignTitle),
      preheader: voice.say(`campaign-submitted.${side}.preheader`),
      title: voice.say(`campaign-submitted.${side}.title`),
      before: [
        {
          kind: 'paragraph',
          text: voice.say(`campaign-submitted.${side}.received`, named(v, voice, context)),
        },
        { kind: 'paragraph', text: voice.say(`campaign-submitted.${side}.next`) },
      ],
    };
  },

  'changes-requested': (v, voice, context) => ({
    ...aboutCampaign(v, voice, context, 'buttons.answer'),
    subject: voice.subject('changes-requested.subject', v.campaignTitle),
    preheader: voice.say('changes-requested.preheader', { count: v.remarks.length }),
    title: voice.say('changes-requested.title'),
    before: [
      {
        kind: 'paragraph',
        text: voice.say('changes-requested.read', { ...named(v, voice, context), count: v.remarks.length }),
      },
      {
        kind: 'quotes',
        quotes: v.remarks.map(({ section, text }) => ({ heading: sectionName(section, voice), text })),
      },
      { kind: 'paragraph', text: voice.say('changes-requested.todo') },
    ],
  }),

  'changes-answered': (v, voice, context) => ({
    ...aboutCampaign(v, voice, { ...context, audience: 'desk' }),
    subject: voice.subject('changes-answered.subject', v.campaignTitle),
    preheader: voice.say('changes-answered.preheader'),
    title: voice.say('changes-answered.title'),
    before: [
      { kind: 'paragraph', text: voice.say('changes-answered.answered', named(v, voice, context)) },
      { kind: 'paragraph', text: voice.say('changes-answered.todo') },
    ],
  }),

  'campaign-approved': (v, voice, context) => ({
    ...aboutCampaign(v, voice, context, 'buttons.launch'),
    subject: voice.subject('campaign-approved.subject', v.campaignTitle),
    preheader: voice.say('campaign-approved.preheader'),
    title: voice.say('campaign-approved.title'),
    before: [
      { kind: 'paragraph', text: voice.say('campaign-approved.accepted', named(v, voice, context)) },
      { kind: 'paragraph', text: voice.say('campaign-approved.todo') },
    ],
    after: [{ kind: 'small', text: voice.say('campaign-approved.frozen') }],
  }),

  'campaign-rejected': (v, voice, context) => ({
    ...aboutCampaign(v, voice, context),
    subject: voice.subject('campaign-rejected.subject', v.campaignTitle),
    preheader: voice.say('campaign-rejected.preheader'),
    title: voice.say('campaign-rejected.title'),
    before: [
      { kind: 'paragraph', text: voice.say('campaign-rejected.decided', named(v, voice, context)) },
      { kind: 'quotes', quotes: [{ heading: voice.say('reason'), text: v.reason }] },
      { kind: 'paragraph', text: voice.say('campaign-rejected.talk') },
    ],
    after: [
      {
        kind: 'small',
        // Code des relations entre le public et l'administration, L211-2 and R421-5 of the code de justice administrative.
        text: voice.say('campaign-rejected.appeal', {
          operator: context.operator.name,
          address: context.operator.address,
        }),
      },
    ],
  }),

  'launch-postponed': (v, voice, context) => ({
    ...aboutCampaign(v, voice, context, 'buttons.payments'),
    subject: voice.subject('launch-postponed.subject', v.campaignTitle),
    preheader: voice.say('launch-postponed.preheader'),
    title: voice.say('launch-postponed.title'),
    before: [
      { kind: 'paragraph', text: voice.say(`launch-postponed.why.${v.reason}`, named(v, voice, context)) },
      { kind: 'paragraph', text: voice.say('launch-postponed.todo') },
    ],
  }),

  'campaign-live': (v, voice, context) => ({
    ...aboutCampaign(v, voice, context),
    subject: voice.subject('campaign-live.subject', v.campaignTitle),
    preheader: voice.say('campaign-live.preheader'),
    title: voice.say('campaign-live.title'),
    before: [
      { kind: 'paragraph', text: voice.say('campaign-live.open', named(v, voice, context)) },
      ...(context.deadlineAt === null
        ? []
        : [
            {
              kind: 'paragraph',
              text: voice.say('campaign-live.until', { deadline: voice.moment(context.deadlineAt) }),
            } as const,
          ]),
      { kind: 'paragraph', text: voice.say('campaign-live.todo') },
    ],
    button: { label: voice.say('buttons.project'), url: projectUrl(context, v.campaignSlug) },
    after: [
      {
        kind: 'links',
        links: [{ label: voice.say('buttons.campaign'), url: atelierUrl(context, v.campaignId) }],
      },
    ],
  }),
} satisfies { [K in VettingKind]: LetterWriter<MailVariables[K]> };

type VettingKind =
  | 'campaign-submitted'
  | 'changes-requested'
  | 'changes-answered'
  | 'campaign-approved'
  | 'campaign-rejected'
  | 'launch-postponed'
  | 'campaign-live';

function named(v: Campaign, voice: Voice, { seller }: MailContext) {
  return { title: v.campaignTitle, business: seller?.name ?? voice.say('someBusiness') };
}

function sectionName(section: string, voice: Voice): string {
  const known = CAMPAIGN_SECTIONS.find((name) => name === section);
  return known ? voice.say(`sections.${known}`) : section;
}
