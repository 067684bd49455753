import * as linguist from './linguist';
import { type Spelling, parseTerms } from './term';

/** Spellings GitHub Linguist does not know, or that need a guard because they are also words. */
const OWN_SPELLINGS: Record<string, string> = {
  Ada: 'Ada!',
  APL: 'APL^',
  C: 'C!, ansi c, c/c++, C99, c programming',
  'C#': 'c sharp',
  'C++': 'modern c++, c++11, c++14, c++17, c++20',
  COBOL: '',
  CSS: 'css3, cascading style sheets, html/css',
  D: 'D!, dlang',
  Dart: 'Dart^',
  Go: 'Go!, go lang',
  Groovy: 'Groovy^',
  HCL: 'HCL^',
  HTML: 'html5, xhtml, html5/css3',
  Java: 'java ee 8, java/j2ee',
  JavaScript: 'ecmascript, es6, es5, vanilla javascript, java script, vanilla js',
  Julia: 'Julia!',
  Less: 'Less!, less.js',
  MATLAB: 'mat lab',
  'Objective-C': 'objective c',
  Perl: '',
  Prolog: 'Prolog^',
  Python: 'python programming',
  R: 'R!, r programming, r language',
  Ruby: 'Ruby!, ruby?',
  Rust: 'Rust!',
  SAS: 'SAS^, sas programming, base sas',
  SCSS: '',
  Sass: 'Sass^, sass?',
  Scala: '',
  Scheme: 'Scheme!',
  Shell: 'bash, zsh, unix shell, linux shell, Shell!',
  SQL: 'sql queries, sql programming, ansi sql',
  Scratch: 'Scratch!',
  Stata: '',
  Swift: 'Swift!',
  TypeScript: 'type script',
  VBA: 'excel vba, visual basic for applications',
  'Visual Basic .NET': 'vb.net, visual basic',
  WebAssembly: '',
  Apex: 'Apex!',
  Zig: 'Zig^',
  Pascal: 'Pascal!',
  Nix: 'Nix^',
  Nim: 'Nim^',
  Awk: 'Awk^',
  Vala: 'Vala!',
  Racket: 'Racket!',
  Gherkin: 'Gherkin!',
  Elm: 'Elm!',
  Elixir: 'Elixir!',
  Eiffel: 'Eiffel!',
  Cypher: 'Cypher!',
  Crystal: 'Crystal!',
  Bicep: 'Bicep!',
  Ballerina: 'Ballerina!',
};

/** Aliases of Linguist that are file endings, tools of their own, or words of everyday English. */
const NOT_SPELLINGS = new Set(
  'typ squeak apples sdc xdc node inc progress make mf cake cakescript hashicorp opentofu terraform rust rs coffee lean posh sh rake rb rbx jruby macruby console gas make cucumber wl mma ls obj-c py ts m2 fb bat batch envrc gf basic octave splus rusthon cperl lisp mathematica pyrex shell-script'.split(
    ' ',
  ),
);

/** Names that Linguist writes otherwise than their makers. */
const OWN_LABELS: Readonly<Record<string, string>> = { Cuda: 'CUDA' };

/** Programming languages with their aliases, from GitHub Linguist by way of its npm package. */
export function programmingLanguages(): Spelling[] {
  const lines = Object.values(linguist).map((language) => {
    const aliases: readonly string[] = 'aliases' in language ? language.aliases : [];
    const own = OWN_SPELLINGS[language.name];
    const kept = aliases.filter((alias) => !NOT_SPELLINGS.has(alias.toLowerCase()));
    const all = [...(own === undefined || own === '' ? [] : [own]), ...kept].join(', ');
    const name = OWN_LABELS[language.name] ?? language.name;
    return all === '' ? name : `${name} | ${all}`;
  });
  return parseTerms(['# tool', ...lines].join('\n'));
}
