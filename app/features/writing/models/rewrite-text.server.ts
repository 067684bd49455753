import { randomBytes } from 'node:crypto';
import { ModelFailure, sumOfUsage, type Model, type ModelUsage } from '~/platform/ai/model';
import type { WriterInput } from '~/features/drafts/writer';
import { answerSchema, type WrittenLine } from './answer.schema';
import type { checkAnswer, CheckedAnswer, CheckedLine } from './check-answer';
import { EarlyChecks } from './early-checks';
import type { FailedLine, gatherMaterial, Material } from './material';
import { readPrompt } from './read-prompt.server';
import { withSecondOpinion } from './second-opinion.server';
import type { RewordableDraft } from './section';
import { replaceLines } from './sections';
import type { OfferedLine, settleAnswer, Settled } from './settle-answer';
import { AnswerWords } from './streaming/answer-words';
import { previewOf } from './streaming/preview';

/** What came of having a text reworded. */
export interface TextRewrite {
  usage: ModelUsage;
  /** Requests that were made: one, or with what failed asked for again, two. */
  attempts: number;
  draft: RewordableDraft;
  /** Ids of the sections that read better now; none where nothing changed. */
  better: ReadonlySet<string>;
  offers: readonly OfferedLine[];
  counts: Settled['counts'];
}

/** The long pure work around a model's answer, wherever it is done. */
export interface Rewording {
  gatherMaterial(
    ...of: [...Parameters<typeof gatherMaterial>, options: { signal: AbortSignal }]
  ): Material | Promise<Material>;
  checkAnswer(
    ...of: [...Parameters<typeof checkAnswer>, options: { signal: AbortSignal }]
  ): CheckedAnswer | Promise<CheckedAnswer>;
  settleAnswer(
    ...of: [...Required<Parameters<typeof settleAnswer>>, options: { signal: AbortSignal }]
  ): Settled | Promise<Settled>;
}

/** Words that a model is writing: for which part of the text, counted from 0, and how they read. */
export interface WordsBeingWritten {
  section: number;
  words: string;
  /** Lines of that part that were held against the answers, and follow. */
  proven: readonly string[];
}

interface Options {
  signal: AbortSignal;
  /**
   * Told whenever there are more of the words that the model is writing; what it is handed gives
   * them as far as they came, not checked, for showing only.
   */
  onWords?: ((words: () => WordsBeingWritten) => void) | undefined;
  rewording: Rewording;
  /** Ids of the sections to ask about; all where not said. */
  sections?: readonly string[];
  /** Whether each line keeps its place, and none is added, merged or left out. */
  inPlace?: boolean;
  /** Who is asked, too, whether what passed follows; nobody where not said. */
  secondReader?: Model | undefined;
}

/** Tokens an answer takes at most: two pages of lines with their marks. */
const MAX_OUTPUT_TOKENS = 6_000;

/**
 * Has a model put a text in better words in one request. Each line of its answer is held against the
 * person's answers by itself; those that fail are asked for once more, in one request, with the words
 * that failed. Another model may be asked whether what passed follows. What is supported and better
 * takes its place, what is unclear is offered to the person, and nothing else changes.
 *
 * @throws {ModelFailure} where the first request gives no answer; the signal's reason when aborted.
 */
export async function rewriteText(
  model: Model,
  input: WriterInput,
  text: RewordableDraft,
  { signal, onWords, rewording, sections, inPlace = false, secondReader }: Options,
): Promise<TextRewrite> {
  const prompt = readPrompt(
    text.letter !== undefined ? 'letter' : text.expected !== undefined ? 'preparation' : 'resume',
  );
  const readsNames = model.readsNames === true;
  const ask = async (failed: readonly FailedLine[]) => {
    const mark = randomBytes(16).toString('hex');
    const wanted = { mark, readsNames, failed, ...(sections === undefined ? {} : { sections }) };
    const material = await rewording.gatherMaterial(input, text, wanted, { signal });
    const request = {
      instructions: [
        prompt.text,
        ...(inPlace ? [IN_PLACE] : []),
        `The random characters of this request are ${mark}.`,
      ].join('\n\n'),
      data: material.data,
      schema: answerSchema,
      maxOutputTokens: MAX_OUTPUT_TOKENS,
    };
    const check = async (lines: readonly WrittenLine[], drop: readonly string[] = []) => {
      const answer = { lines: [...lines], drop: [...drop] };
      return rewording.checkAnswer(input, text, { answer, material }, { signal });
    };
    const following = new Following(material, onWords);
    const early = new EarlyChecks(
      async (lines) => (await check(lines)).lines,
      (line) => following.prove(line),
    );
    const onText = (piece: string) => following.add(piece).forEach((line) => early.add(line));
    const { usage, model: by, text: written } = await model.answer(request, { signal, onText });
    const answer = answerSchema.parse(JSON.parse(written));
    const lines = await early.finish(answer.lines);
    const { drop } = await check([], answer.drop);
    return { usage, by, checked: { lines, drop } };
  };

  const first = await ask([]);
  const failed = first.checked.lines.flatMap((line) => line.failed ?? []);
  const again = failed.length === 0 ? undefined : await ask(failed).catch(asFailure);
  const isAnswer = again !== undefined && !(again instanceof ModelFailure);
  const usage = again === undefined ? first.usage : sumOfUsage(first.usage, again.usage);
  const lines = isAnswer ? repaired(first.checked.lines, again.checked.lines) : first.checked.lines;
  const agreed =
    secondReader === undefined
      ? lines
      : await withSecondOpinion(secondReader, { input, text }, lines, { rewording, signal });
  const checked = { ...first.checked, lines: [...agreed] };
  const settled = await rewording.settleAnswer(input, text, checked, { inPlace }, { signal });
  const writer = { ...text.writer, name: model.provider, model: isAnswer ? again.by : first.by };
  const { changes, offers, counts } = settled;
  return {
    ...{ usage, attempts: again === undefined ? 1 : 2, offers, counts },
    draft: changes.size === 0 ? text : replaceLines(text, changes, { ...input, writer }),
    better: new Set(changes.keys()),
  };
}

const IN_PLACE =
  'In this text each line keeps its place: reword or keep, one entry for one line. Do not merge, split, add, reorder or drop.';

/** A second request that gives nothing leaves what the first one gave. */
function asFailure(error: unknown): ModelFailure {
  if (error instanceof ModelFailure) return error;
  throw error;
}

/**
 * The lines of the first answer with those asked for again in their places. What stands for the same
 * lines takes the place of what failed, where it fares better.
 */
function repaired(first: readonly CheckedLine[], again: readonly CheckedLine[]): CheckedLine[] {
  const left = again.filter(({ verdict }) => verdict === 'supported' || verdict === 'unclear');
  return first.map((line) => {
    if (line.failed === null) return line;
    const at = left.findIndex(
      (other) => other.section === line.section && String(other.from) === String(line.from),
    );
    if (at === -1) return line;
    const [other] = left.splice(at, 1);
    return other === undefined || (other.verdict === 'unclear' && line.verdict === 'unclear')
      ? line
      : other;
  });
}

/** Reads words and whole lines out of a model's answer as its pieces come. */
class Following {
  readonly #material: Material;
  readonly #onWords: Options['onWords'];
  readonly #words = new AnswerWords();
  readonly #proven: Pick<CheckedLine, 'section' | 'text'>[] = [];

  constructor(material: Material, onWords: Options['onWords']) {
    this.#material = material;
    this.#onWords = onWords;
  }

  /** @returns the lines that became whole with this piece, as JSON. */
  add(piece: string): string[] {
    if (this.#words.add(piece)) this.#tell();
    return this.#words.takeLines();
  }

  prove({ section, text }: CheckedLine): void {
    this.#proven.push({ section, text });
    this.#tell();
  }

  #tell(): void {
    this.#onWords?.(() => {
      const { parts, originals } = this.#material;
      const { part, text, isWhole } = this.#words;
      const section = parts.get(part) ?? 0;
      return {
        ...{ section, words: previewOf({ text, isWhole }, originals) },
        proven: this.#proven.flatMap((line) => (line.section === section ? [line.text] : [])),
      };
    });
  }
}
