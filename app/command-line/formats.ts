import { z } from 'zod';
import { certificateSchema } from '~/features/certification/certificate.schema';
import { importSchema } from '~/features/resume-import/import.schema';
import { interview } from '~/features/interview/interview';
import { trainingRow } from '~/features/outcomes/training/training-row';
import { coverageSchema, postingSchema } from '~/features/posting/posting.schema';
import { draftSchema } from '~/features/drafts/draft.schema';
import { verdictSchema } from '~/features/grounding/verdict.schema';
import { formatOf, type ResultName } from './result-format';

/** The form of a result, with the mark that the command line puts before it. */
function result<Shape extends z.ZodRawShape>(name: ResultName, schema: z.ZodObject<Shape>) {
  return z.object({ format: z.literal(formatOf(name)), ...schema.shape });
}

/** The public formats. A change that breaks a reader of one raises its number. */
export const FORMATS = {
  interview,
  posting: result('posting', postingSchema),
  draft: result('draft', draftSchema),
  verdict: result('verdict', verdictSchema),
  coverage: result('coverage', coverageSchema),
  certificate: result('certificate', certificateSchema),
  import: result('import', importSchema),
  training: trainingRow,
} as const;

export type FormatName = keyof typeof FORMATS;

/** The JSON Schema (draft 2020-12) of a public format: what is taken of files, given of results. */
export function jsonSchemaOf(name: FormatName): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(FORMATS[name], {
    target: 'draft-2020-12',
    io: name === 'interview' ? 'input' : 'output',
  });
  return {
    $schema,
    $id: `${name}.schema.json`,
    title: `cvstomize/${name}@1`,
    ...schema,
  };
}
