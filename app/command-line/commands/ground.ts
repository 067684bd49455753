import { z } from 'zod';
import { interview as interviewSchema } from '~/features/interview/interview';
import { jsonResume } from '~/features/resume/json-resume';
import { readJson } from '../read-json.server';
import { writeFormatted } from '../write-output.server';

const evidence = z.looseObject({
  source: z.string(),
  quote: z.string(),
  start: z.number().int(),
  end: z.number().int(),
});

/** A draft of any origin: all it must have is a resume. */
const draftFile = z.looseObject({
  resume: jsonResume,
  claims: z
    .array(
      z.looseObject({
        path: z.string(),
        text: z.string().default(''),
        evidence: z.array(evidence).default([]),
      }),
    )
    .max(5_000)
    .default([]),
});

/** `ground DRAFT INTERVIEW`: whether a draft follows from the answers. */
export async function ground(
  draftPath: string,
  interviewPath: string,
  options: { out?: string },
): Promise<void> {
  const draft = await readJson(draftPath, draftFile, 'a draft');
  const interview = await readJson(interviewPath, interviewSchema, 'an interview');
  // All it knows of the language takes longer to load than most refusals to be said.
  const { judge } = await import('~/features/grounding/judge');
  await writeFormatted('verdict', judge(draft, interview), options.out);
}
