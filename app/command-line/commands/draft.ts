import { interview as interviewSchema, type Interview } from '~/features/interview/interview';
import { proposeFraming } from '~/features/personality/propose-framing';
import type { Posting } from '~/features/posting/posting';
import { readPosting } from '~/features/posting/read-posting';
import type { TemplateName } from '~/features/templates/template';
import { builtinWriter } from '~/features/writing/builtin/builtin-writer';
import type { Draft } from '~/features/drafts/draft';
import { withLetter } from '~/features/writing/letter/with-letter';
import { makeDraft } from '~/features/writing/make-draft';
import type { Writer } from '~/features/drafts/writer';
import { MINUTE_MS } from '~/platform/durations';
import { readJson } from '../read-json.server';
import { writeFormatted } from '../write-output.server';
import { readPostingFile } from './posting';

/** Which writers are asked, in order. */
const WRITERS = { builtin: [builtinWriter], auto: [builtinWriter] } as const satisfies Record<
  string,
  readonly Writer[]
>;

export interface DraftOptions {
  posting?: string;
  writer: keyof typeof WRITERS;
  template?: TemplateName;
  out?: string;
}

/** `draft INTERVIEW`: the whole path from answers to a grounded draft. */
export async function draft(file: string, options: DraftOptions): Promise<void> {
  const interview = await readJson(file, interviewSchema, 'an interview');
  const given = interview.target.posting;
  const posting =
    options.posting === undefined
      ? given.trim() === ''
        ? null
        : readPosting(given)
      : await readPostingFile(options.posting);
  const made = await draftOf(interview, posting, options.writer);
  await writeFormatted(
    'draft',
    options.template === undefined ? made : withTemplate(made, options.template),
    options.out,
  );
}

/** The draft the command makes of answers and a posting that were read, letter included. */
export async function draftOf(
  interview: Interview,
  posting: Posting | null,
  writer: keyof typeof WRITERS,
): Promise<Draft> {
  const input = {
    interview,
    posting,
    framing: proposeFraming(interview, posting),
    today: new Date(),
  };
  const drafted = await makeDraft(input, WRITERS[writer], {
    signal: AbortSignal.timeout(WRITING_LIMIT_MS),
  });
  return withLetter(input, drafted);
}

const WRITING_LIMIT_MS = 5 * MINUTE_MS;

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
