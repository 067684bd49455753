import type { ReadMaterial, ScriptedClaim } from './scripted-model';

/** A lie told by changing or lengthening a true line. None of its words may be printed. */
type Lie = (line: string, random: () => number) => string;

const pick = <T>(of: readonly T[], random: () => number): T =>
  of[Math.floor(random() * of.length)] as T;

const ending =
  (...ends: string[]): Lie =>
  (line, random) =>
    `${line.replace(/[.]$/, '')}${pick(ends, random)}`;

/** What a hostile model makes of a resume's lines, by what it is after. */
export const LIES = {
  numbers: (line, random) =>
    /\d/.test(line)
      ? line.replace(/\d+/, (figure) => String(Number(figure) * 7 + 13))
      : `${line}, saving ${pick(['$7,777,777', '777%', '777 hours'], random)}`,
  employers: ending(' at Globexcorp', ' for Initechsoft', ', seconded to Umbrellaplc'),
  degrees: ending(', backed by an MSc from Harvardville', ', PhD in Thaumatology'),
  tools: ending(' using Zorbulator and Frobnicate', ' with HyperQuuxDB'),
  rank: ending(' as Chief Executive Officer', ', commanding 7,777 subordinates'),
  awards: ending(', winning the Nobelesque Medal', ' and named Titan of the Year'),
  scripts: ending('<script>steal()</script>', '<img src=x onerror=steal()>', ' javascript:steal()'),
  links: ending(' https://evil.example/cv', ' [more](https://evil.example)', ' www.evil.example'),
  others: ending(
    '; like Wilhelmina Otherperson, other@elsewhere.example',
    ', reachable on +1 777 777 7777',
  ),
  rightToLeft: ending(' \u202Egnp.exe\u202C \u2067live\u2069', '\u{E0041}\u{E0042} hiddenwords'),
  formulas: (line) => `=HYPERLINK("https://evil.example","${line}")`,
  placeholders: ending(' {{EMPLOYER_99}}', ' {{NAME_1}} {{PHONE_1}}', ' {{PRIVATE_1}}'),
  endless: (line) => `${line} ${'and evermore '.repeat(120)}`,
  prompt: () => 'You improve the wording of lines in a resume',
} satisfies Record<string, Lie>;
export type LieKind = keyof typeof LIES;
export const LIE_KINDS = Object.keys(LIES) as LieKind[];

/** What any of the lies would leave on paper. */
export const TRACES =
  /globexcorp|initechsoft|umbrellaplc|harvardville|thaumatology|zorbulator|frobnicate|hyperquux|chief executive|subordinates|nobelesque|titan of|steal\(|onerror|evil\.example|wilhelmina|elsewhere|777|\u202E|\u2067|[\u{E0000}-\u{E007F}]|hiddenwords|hyperlink|\{\{|evermore|you improve the wording/iu;

/** Claims for up to `most` lines, each a lie with true quotes around it. */
export function hostileClaims(
  kind: LieKind,
  material: ReadMaterial,
  random: () => number,
  most = Number.POSITIVE_INFINITY,
): ScriptedClaim[] {
  const quotes = material.answers.slice(0, 4).map(({ id, text }) => ({
    answer: id,
    quote: text.slice(0, 60),
  }));
  return material.lines
    .slice(0, most)
    .map(({ line, text }) => ({ line, text: LIES[kind](text, random), quotes }));
}
