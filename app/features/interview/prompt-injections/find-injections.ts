import { sentencesOf } from '~/features/language/sentences';
import { normalise } from '~/features/language/normalise';

/**
 * Prompt injections, sentences that speak to a machine: they are left out before anything is
 * written. This keeps clumsy attacks from being printed as somebody's own words. It is no guard:
 * what a draft may say is decided by grounding, whatever is written in an answer or a posting.
 */

/** How a prompt injection is dressed. */
export const INJECTION_FORMS = [
  'sentence',
  'other_language',
  'encoded',
  'split',
  'spaced',
  'hidden_letters',
  'backwards',
  'markup',
  'link',
  'chat_turn',
  'tool_call',
  'json',
  'placeholder',
  'boundary',
  'role_play',
  'header',
] as const;
export type InjectionForm = (typeof INJECTION_FORMS)[number];

/** @property whole the text is a whole document: it has links, and headings in spaced letters. */
export interface InjectionOptions {
  whole?: boolean;
}

/** A stretch of a text that speaks to a machine, in UTF-16 offsets. */
export interface FoundInjection {
  start: number;
  end: number;
  form: InjectionForm;
}

type Pattern = readonly [InjectionForm, RegExp];

const AT_START =
  '(?:^[\\s•▪◦·‣–—-]*|[:;,.!"\'“>*#(\\]}]\\s*)(?:please |now |then |and |important:? |attention:? )?';

/**
 * Marks of other people's machinery: chat turns, tool calls, tags, our own marks and placeholders.
 * Each is bounded, so that no text makes the search long.
 */
const STRUCTURES: readonly Pattern[] = [
  ['markup', /<script\b[\s\S]{0,4000}?<\/script\s*>/giu],
  ['markup', /<svg\b[\s\S]{0,4000}?(?:<\/svg\s*>|$)/giu],
  ['tool_call', /<tool_call>[\s\S]{0,4000}?(?:<\/tool_call>|$)/giu],
  ['markup', /<!--[\s\S]{0,4000}?(?:-->|$)/gu],
  ['markup', /<(\w{1,20})\b[^<>]{0,200}\bstyle\s*=[^<>]{0,300}>[\s\S]{0,4000}?<\/\1\s*>/giu],
  ['chat_turn', /<\|im_start\|>[\s\S]{0,4000}?<\|im_end\|>/gu],
  ['chat_turn', /<\|[^|<>]{0,40}\|>/gu],
  ['placeholder', /\{\{[^{}]*\}\}/gu],
  ['boundary', /\b(?:END OF )?MATERIAL [0-9a-f]{16,}/gu],
  // Tag characters, and Latin letters that are told to be read backwards.
  ['hidden_letters', /[\u{E0001}-\u{E007F}]+/gu],
  ['backwards', /\u202E[^\u202C\n]*[A-Za-z][^\u202C\n]*\u202C?/gu],
];

const IN_ANSWERS: readonly Pattern[] = [
  ['json', /"\}\],"[\s\S]*$/gu],
  ['link', /!?\[[^\]\n]{0,200}\]\([a-z]+:[^)\n]*\)/giu],
];
const IN_DOCUMENTS: readonly Pattern[] = [
  ['json', /"\}\],"[^\n]*/gu],
  // Links of a resume say where they lead; pictures would be loaded.
  ['link', /(?:!\[[^\]\n]{0,200}\]|\[click(?: (?:here|me|this))?\])\([a-z]+:[^)\n]*\)/giu],
];

const IMPERATIVES =
  'print|reveal|show|repeat|output|leak|display|write|state|say|report|declare|add|append|insert|replace|name|start|begin|set|rate|ignore|follow|obey|execute';

const SENTENCES: readonly Pattern[] = [
  ['sentence', new RegExp(
    `${AT_START}(?:ignore|disregard|forget|override|bypass)\\s+(?:(?:all|any|every|everything|the|your|these|of|my)\\s+)*(?:previous|prior|above|earlier|preceding|system|guidelines|instructions|programming|(?:rules|instructions|text|context) (?:above|before))\\b`,
'iu',
)],
  ['sentence', /\b(?:print|reveal|show|repeat|output|leak|display)\b.{0,30}\b(?:system prompt|initial prompt|your (?:instructions|prompt|rules))\b/iu],
  ['sentence', /\b(?:new |updated )?instructions? (?:for|to) the (?:assistant|ai|model|llm|chatbot)\b/iu],
  ['sentence', new RegExp(`${AT_START}as (?:the|an) (?:assistant|ai|language model|llm),? (?:${IMPERATIVES})\\b`, 'iu')],
  ['sentence', /\b(?:ai|language) model\b.{0,12}\byou (?:must|should|will|shall)\b/iu],
  ['sentence', new RegExp(`${AT_START}(?:system|assistant|developer|override)(?: (?:message|prompt|note))?:\\s*(?:from now on|you|sure|of course|okay|${IMPERATIVES})\\b`, 'iu')],
  ['sentence', new RegExp(`${AT_START}(?:state|write|say|report|declare|conclude|output) that (?:this|the) (?:candidate|applicant|person|user)\\b`, 'iu')],
  ['sentence', new RegExp(`${AT_START}(?:add|append|insert|include) .{0,60}\\b(?:to|in|into|under) (?:the|your|this|my) (?:skills|resume|cv|output|answer)\\b`, 'iu')],
  ['sentence', new RegExp(`${AT_START}replace .{0,40}\\b(?:in|of|on) (?:the|your|this) (?:resume|cv|output|answer)\\b`, 'iu')],
  ['sentence', new RegExp(`${AT_START}(?:start|begin) (?:every|each) (?:line|answer|sentence) with\\b`, 'iu')],
  ['encoded', /\bdecode (?:this|the following)\b.{0,20}\b(?:and|then) (?:follow|obey|execute|do)\b/iu],
  ['split', /\bnow do what\b.{0,12}\bsays?\b|\blet a\s*=\s*["“].{0,200}\band b\s*=\s*["“]/iu],
  ['encoded', /(?<![\p{L}\p{N}])[A-Za-z0-9+/]{60,}={0,2}(?![\p{L}\p{N}])/u],
  ['role_play', /\byou are (?:now )?(?:\p{L}*gpt|dan|an? (?:ai|unrestricted|evil)\b|no longer\b)/iu],
  ['role_play', /\b(?:\p{L}+gpt), (?:\p{L}+)\b/iu],
  ['other_language', /\b(?:ignoriere|vergiss) (?:alle |die |deine )+(?:vorherigen|bisherigen|obigen|anweisungen|regeln)|\bsystemnachricht:/iu],
  ['other_language', /\b(?:ignora|olvida) (?:todas )?(?:las|tus) (?:instrucciones|reglas)|\basistente[:,] (?:añade|agrega|escribe|ignora|muestra|reemplaza)\b/iu],
  ['other_language', /\b(?:oublie|ignore)z? (?:toutes )?(?:les|tes|vos) (?:consignes|instructions|règles)|\bassistant[:,] (?:remplace|ajoute|écris|affiche|ignore|oublie)\b/iu],
  ['other_language', /(?<!\p{L})zignoruj (?:wszystkie )?(?:poprzednie )?(?:polecenia|instrukcje)|\basystencie[:,] \p{L}+j\b/iu],
  ['other_language', /忽略.{0,8}(?:指令|指示)/u],
  ['other_language', /(?<!\p{L})игнорируй .{0,24}(?:инструкции|указания)/iu],
  ['other_language', /تجاهل .{0,12}(?:التعليمات|الأوامر)/u],
  ['header', /\b(?:bcc|cc):\s*\S+@|%0d%0a/iu],
]; // prettier-ignore

/** `I g n o r e`: eight single letters or more, a space between each. */
const SPACED = /(?<!\S)(?:\p{L}\s+){7,}\p{L}(?!\S)/gu;
/** No name and no heading is so long, and headings are capitals. */
const LONG_SPACED = /(?<!\S)(?:\p{L}\s+){19,}\p{L}(?!\S)/u;

/**
 * The text with what speaks to a machine made blanks, so that every other word stays where it is.
 *
 * @returns the text itself where there is nothing of the kind.
 */
export function withoutInjections(text: string, options: InjectionOptions = {}): string {
  if (text.length < 12) return text;
  const spans = findInjections(text, options);
  if (spans.length === 0) return text;
  let out = text;
  for (const { start, end } of spans)
    out = out.slice(0, start) + ' '.repeat(end - start) + out.slice(end);
  return out;
}

/** Where a text speaks to a machine. */
export function findInjections(
  text: string,
  { whole = false }: InjectionOptions = {},
): FoundInjection[] {
  const structures = [...STRUCTURES, ...(whole ? IN_DOCUMENTS : IN_ANSWERS)];
  const spans = structures.flatMap(([form, structure]) =>
    [...text.matchAll(structure)].map((match) => ({ ...spanOf(match), form })),
  );
  for (const sentence of sentencesOf(text)) {
    const { text: seen, toGiven } = normalise(text.slice(sentence.start, sentence.end));
    const joined = seen.replace(SPACED, (letters) => letters.replace(/\s/gu, ''));
    const isSpaced = whole ? /\p{Ll}/u.test(LONG_SPACED.exec(seen)?.[0] ?? '') : joined !== seen;
    const form = isSpaced ? 'spaced' : SENTENCES.find(([, pattern]) => pattern.test(seen))?.[0];
    if (form === undefined) continue;
    const { start, end } = toGiven(0, seen.length);
    spans.push({ start: sentence.start + start, end: sentence.start + end, form });
  }
  return spans;
}

const spanOf = (match: RegExpExecArray) => ({
  start: match.index,
  end: match.index + match[0].length,
});
