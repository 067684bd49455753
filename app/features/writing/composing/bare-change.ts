/** A change whose bearer is left unsaid: "went down to 4 a week", "it halved". */
const CHANGE =
  /^(?:(?:and|but|so|it|this|that|they)\s+)*(?:also |then |nearly |almost )?(?:went|gone|dropped|fell|fallen|came|come|rose|risen|halved|doubled|tripled|jumped|shrank|climbed|got|calmed|settled|stopped|improved|worked|vanished|disappeared|eased|grew|grown|down|up)\b(.*)$/isu;
/** Words that measure but name nothing. */
const BARE =
  /\b(?:from|to|by|after|within|under|over|below|above|(?:less|more|fewer) than|at (?:most|least)|about|around|roughly|nearly|almost|like|maybe|probably|only|just|or|and|down|up|back|out|an?|per|every|each|the|in|nights?|mornings?|evenings?|shifts?|hours?|hrs?|minutes?|mins?|seconds?|days?|weeks?|months?|years?|half|once|twice|nothing|zero|none|one|two|three|four|five|six|seven|eight|nine|ten)\b|[\p{Nd}.,%£$€]+k?/giu;

/** Whether the words tell a change and not of what. */
export function isBareChange(text: string): boolean {
  const rest = CHANGE.exec(text)?.[1];
  return rest?.replace(BARE, '').trim() === '';
}

/** "it was 95 on the old one", "in 2022 it was 5": a value of something named elsewhere. */
const VALUE_OF_IT =
  /^(?:(?:and|but|so|in|by|for|now)\s+)*(?:\p{N}{4}\s+)?(?:it|that|this)\s+(?:was|is|took|takes|cost|costs)\s+(?:about |around |only |just |like )?[£$€~]?\p{N}/iu;

/** Whether the words give a value and not of what; with its value before it is a change. */
export function isBareMeasure(text: string): boolean {
  if (VALUE_OF_IT.test(text)) return true;
  if (/\bbefore\)|→|\bfrom\b.*\bto\b/u.test(text)) return false;
  return (
    text
      .replace(/\bnow\b/giu, '')
      .replace(BARE, '')
      .replace(/[:;()–-]/gu, '')
      .trim() === ''
  );
}
