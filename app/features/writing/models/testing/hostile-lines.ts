import { clausesOf, type ReadMaterial, type ScriptedLine } from './scripted-model';

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
  prompt: () => 'You edit the lines of a resume',
} satisfies Record<string, Lie>;
export type LieKind = keyof typeof LIES;
export const LIE_KINDS = Object.keys(LIES) as LieKind[];

/** What any of the lies would leave on paper. */
export const TRACES =
  /globexcorp|initechsoft|umbrellaplc|harvardville|thaumatology|zorbulator|frobnicate|hyperquux|chief executive|subordinates|nobelesque|titan of|steal\(|onerror|evil\.example|wilhelmina|elsewhere|777|\u202E|\u2067|[\u{E0000}-\u{E007F}]|hiddenwords|hyperlink|\{\{|evermore|you edit the lines/iu;

/**
 * For up to `most` lines of each part a lie in their place, one that is new, or two made one; some in
 * marks that point at a true clause, some without.
 */
export function hostileLines(
  kind: LieKind,
  { parts }: ReadMaterial,
  random: () => number,
  most = Number.POSITIVE_INFINITY,
): ScriptedLine[] {
  return parts.flatMap((of) => {
    const clauses = clausesOf(of);
    return of.lines.slice(0, most).map(({ id, text }, index) => {
      const lie = LIES[kind](text, random);
      const clause = clauses.length === 0 ? 'c1' : pick(clauses, random).id;
      const other = of.lines[index + 1]?.id;
      const from = pick([[id], [id], [], other === undefined ? [id] : [id, other]], random);
      return { part: of.part, from, text: pick([lie, `[${lie}|${clause}]`], random) };
    });
  });
}
