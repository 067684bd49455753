import { interview as interviewSchema } from '~/features/interview/interview';
import type { TemplateName } from '~/features/templates/template';
import type { Draft } from '~/features/drafts/draft';
import { readJson } from '../read-json.server';
import { writeFormatted } from '../write-output.server';
import type { WriterName } from './write-draft';
import { readPostingText } from './posting';

export interface DraftOptions {
  posting?: string;
  writer: WriterName;
  template?: TemplateName;
  out?: string;
}

/** `draft INTERVIEW`: the whole path from answers to a grounded draft. */
export async function draft(file: string, options: DraftOptions): Promise<void> {
  const interview = await readJson(file, interviewSchema, 'an interview');
  const posting =
    options.posting === undefined
      ? interview.target.posting
      : await readPostingText(options.posting);
  // Those who write load longer than most refusals take to be said.
  const { writeDraft } = await import('./write-draft');
  const made = await writeDraft(interview, posting, options.writer);
  await writeFormatted(
    'draft',
    options.template === undefined ? made : withTemplate(made, options.template),
    options.out,
  );
}

/** Notes the template in the resume, where `render` finds it. */
function withTemplate(made: Draft, template: TemplateName): Draft {
  const { meta } = made.resume;
  const ours = meta?.['cvstomize'] as Record<string, unknown> | undefined;
  return {
    ...made,
    resume: {
      ...made.resume,
      meta: { ...meta, cvstomize: { ...ours, layout: { template } } },
    },
  };
}
