import Ajv2020 from 'ajv/dist/2020';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type { Certificate } from '~/features/certification/certificate';
import type { certificateSchema } from '~/features/certification/certificate.schema';
import type { Evidence } from '~/features/interview/evidence';
import type { evidenceSchema } from '~/features/interview/evidence.schema';
import { sampleInterview } from '~/features/interview/sample/sample-interview';
import { proposeFraming } from '~/features/personality/propose-framing';
import { coverageOf } from '~/features/posting/coverage';
import type { Coverage, Posting } from '~/features/posting/posting';
import type { coverageSchema, postingSchema } from '~/features/posting/posting.schema';
import { readPosting } from '~/features/posting/read-posting';
import { builtinWriter } from '~/features/writing/builtin/builtin-writer';
import type { Draft } from '~/features/drafts/draft';
import type { draftSchema } from '~/features/drafts/draft.schema';
import { judge } from '~/features/grounding/judge';
import type { Verdict } from '~/features/grounding/verdict';
import type { verdictSchema } from '~/features/grounding/verdict.schema';
import { withLetter } from '~/features/writing/letter/with-letter';
import { makeDraft } from '~/features/writing/make-draft';
import { FORMATS, jsonSchemaOf, type FormatName } from './formats';
import { formatOf, type ResultName } from './result-format';

const names = Object.keys(FORMATS) as FormatName[];

function errorsOf(name: FormatName, value: unknown): unknown {
  const validate = new Ajv2020({ strict: false }).compile(jsonSchemaOf(name));
  // As it leaves the process: without what JSON has no form for.
  validate(JSON.parse(JSON.stringify(value)));
  return validate.errors ?? [];
}

const marked = (name: ResultName, value: object): object => ({ format: formatOf(name), ...value });

describe('the public formats', () => {
  it.each(names)('has %s in docs/formats as the code has it', async (name) => {
    await expect(`${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`).toMatchFileSnapshot(
      `../../docs/formats/${name}.schema.json`,
    );
  });

  it('are what the types say', () => {
    expectTypeOf<z.infer<typeof evidenceSchema>>().toEqualTypeOf<Evidence>();
    expectTypeOf<z.infer<typeof postingSchema>>().toEqualTypeOf<Posting>();
    expectTypeOf<z.infer<typeof coverageSchema>>().toEqualTypeOf<Coverage>();
    expectTypeOf<z.infer<typeof draftSchema>>().toEqualTypeOf<Draft>();
    expectTypeOf<z.infer<typeof verdictSchema>>().toEqualTypeOf<Verdict>();
    expectTypeOf<z.infer<typeof certificateSchema>>().toEqualTypeOf<Certificate>();
  });

  it('hold what the features give', async () => {
    const interview = sampleInterview();
    const posting = readPosting(interview.target.posting);
    expect(errorsOf('interview', interview)).toEqual([]);
    expect(errorsOf('posting', marked('posting', posting))).toEqual([]);
    const input = {
      interview,
      posting,
      framing: proposeFraming(interview, posting),
      today: new Date('2026-01-15'),
    };
    const made = await makeDraft(input, [builtinWriter], { signal: new AbortController().signal });
    const draft = withLetter(input, made);
    expect(draft.claims.length).toBeGreaterThan(0);
    expect(draft.coverLetter).toContain('Dear');
    expect(errorsOf('draft', marked('draft', draft))).toEqual([]);
    expect(errorsOf('verdict', marked('verdict', judge(draft, interview)))).toEqual([]);
    expect(errorsOf('coverage', marked('coverage', coverageOf(draft.resume, posting)))).toEqual([]);
  });

  it('take an interview with nothing but its format', () => {
    expect(errorsOf('interview', { format: 'cvstomize/interview@1' })).toEqual([]);
    expect(errorsOf('interview', {})).not.toEqual([]);
    expect(errorsOf('interview', { format: 'cvstomize/interview@2' })).not.toEqual([]);
  });
});
