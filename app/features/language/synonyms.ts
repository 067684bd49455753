/** Words of which one can stand for another. */
export interface SynonymGroup {
  kind: 'verb' | 'noun' | 'other';
  /**
   * Each word can stand for each other without making more of the deed, its size or its credit.
   * Where it is false, somebody who looks for the one is content with the other, and no more.
   */
  strict: boolean;
  words: readonly string[];
}

/*
 * The one table of synonyms, reviewed a group at a time. Two readers hold words against it: proof,
 * whether a line may say a word for what an answer says (strict groups alone, as a wrong pair is a
 * falsehood), and coverage, whether a resume says what a posting asks for (all groups, as a missing
 * pair is a requirement that was met and not seen). `=` marks a strict group, `~` a loose one.
 * General English only; a trade's own words are terms of the lexicon.
 */
const GROUPS: Readonly<Record<SynonymGroup['kind'], string>> = {
  verb: `
= alter modify change
= answer respond reply
= ask request
= assist help aid
= begin start
= build construct assemble
= buy purchase
= check verify
= choose pick select
= clean wash
= discover find
= fetch collect
= finish complete
= fix repair mend
= give provide
= inform tell
= join merge
= keep retain
= make create
= obtain get receive
= put place
= raise increase
= reduce cut lower decrease shorten
= ring phone telephone call
= send forward
= shift move
= show demonstrate
= sort organize
= teach train
= write draft
~ arrange organize
~ assist help support aid
~ build develop create
~ check inspect examine verify
~ clean sanitize
~ diagnose troubleshoot investigate
~ greet welcome
~ hire recruit
~ install mount fit
~ monitor track observe watch
~ record log document
~ resolve solve settle
~ train guide mentor coach instruct induct onboard`,
  noun: `
= boss superior
= child kid
= colleague coworker teammate
= company firm business
= customer client
= doctor physician
= exam examination
= fault defect
= guest diner
= holiday vacation
= medicine medication
= mistake error
= photo photograph
= shop store
= staff personnel
= worker employee
~ apprentice trainee
~ booking reservation
~ budget cost
~ fault breakdown defect bug
~ lorry truck
~ medication drug
~ rota roster
~ staff colleague employee coworker personnel
~ starter joiner
~ student pupil learner
~ supplier vendor
~ telephone phone`,
  other: `
= about around approximately roughly circa
= daily day-to-day
= each every
= inside within
= almost nearly
= later afterwards
= previously formerly`,
};

/** Every group, verbs first. */
export const SYNONYMS: readonly SynonymGroup[] = (
  Object.entries(GROUPS) as [SynonymGroup['kind'], string][]
).flatMap(([kind, rows]) =>
  rows
    .trim()
    .split('\n')
    .map((row) => {
      const [mark, ...words] = row.split(' ');
      return { kind, strict: mark === '=', words };
    }),
);
