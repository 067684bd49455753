import { baseOfThirdPerson, isBase, isPast, knownBase } from './inflections';

/** Base forms that are nouns at least as often, so that alone they do not show a verb. */
const NOUNS = new Set(
  (
    'access account air average baby back bag balance bank base bed bill board book box brand budget bus call card care case cash chair ' +
    'chart check class coach code color colour control copy cost cover crane crop customer date design detail document dose email engineer fence field ' +
    'file film finance floor force form frame fund garden gear group guard guide hand head house index input issue iron job label lab land ' +
    'light line link list load lock log machine mail manual map mark market master match measure milk mind mine model mould name network ' +
    'note number nurse oil order outline own pack paint panel paper park part partner patrol people phone photo pilot pipe place plan plant ' +
    'plate play point post present press price print process produce profile program progress project pump queue question rank rate record ' +
    'report research rest result review ring roof root rota route salt sample school scope score screen search service set shape share ' +
    'shelf ship shop sign site sketch skill skin slice sort source staff stage stock store study style supply support survey switch table ' +
    'tag target task team test text time title tool top track trade train transport travel trial truck type unit value view visit volume ' +
    'volunteer walk wall ward wash watch water weight wind window wire work yard zone lead run cut set put read show'
  ).split(' '),
);

/** Whether the (folded) word opens a statement about what somebody did. */
export function isVerbLike(word: string): boolean {
  if (isPast(word)) return true;
  if (isBase(word)) return !NOUNS.has(word);
  if (word.endsWith('ing')) return word.length > 5 && knownBase(word, 'ing') !== undefined;
  const base = baseOfThirdPerson(word);
  return base !== undefined && !NOUNS.has(base);
}
