import { writeBuiltin } from '../builtin/write-builtin';
import type { Draft } from '~/features/drafts/draft';
import { ground } from '../make-draft';
import type { WriterInput } from '~/features/drafts/writer';

/** What the built-in writer makes, grounded, on the thread that calls. */
export const builtinDraft = (input: WriterInput): Draft =>
  ground(input, {
    written: writeBuiltin(input),
    writer: { name: 'builtin', model: null, fallbackFrom: [] },
  });
