import { refusalSentence } from '@/app/refusal-sentence';
import { BuilderFrame } from '@/components/builder/builder-frame';
import { FileOverview } from '@/components/builder/file-overview';
import { AtelierFrame } from '../../atelier-frame';
import { openCampaign } from '../../open-atelier';
import { answerRemarkAction, submitCampaignAction, withdrawCampaignAction } from '../actions';
import { sectionMetadata } from './section-page';

export const generateMetadata = () => sectionMetadata('overview');

export default async function CampaignFilePage({
  params,
  searchParams,
}: PageProps<'/[locale]/atelier/campaigns/[id]'>) {
  const { locale: typedLocale, id } = await params;
  const href = { pathname: '/atelier/campaigns/[id]', params: { id } } as const;
  const { atelier, file, locale } = await openCampaign(typedLocale, href, searchParams, id);
  const sentences = Object.fromEntries(file.missing.map(({ code }) => [code, refusalSentence(code, locale)]));
  const actions = {
    submit: submitCampaignAction,
    answer: answerRemarkAction,
    withdraw: withdrawCampaignAction,
  };
  return (
    <AtelierFrame atelier={atelier} current="campaign">
      <BuilderFrame file={file} screen="overview">
        <FileOverview file={file} sentences={sentences} actions={actions} />
      </BuilderFrame>
    </AtelierFrame>
  );
}
