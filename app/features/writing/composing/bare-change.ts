/** A change whose bearer is left unsaid: "went down to 4 a week", "it halved". */
const CHANGE =
  /^(?:(?:and|but|so|it|this|that|they)\s+)*(?:also |then |nearly |almost )?(?:went|dropped|fell|came|rose|halved|doubled|tripled|jumped|shrank|climbed|got)\b(.*)$/isu;
/** Words that measure but name nothing. */
const BARE =
  /\b(?:from|to|by|under|over|below|above|about|around|roughly|nearly|almost|like|maybe|probably|only|just|or|and|down|up|back|an?|per|every|each|the|in|hours?|hrs?|minutes?|mins?|seconds?|days?|weeks?|months?|years?|half|nothing|zero|none|one|two|three|four|five|six|seven|eight|nine|ten)\b|[\p{Nd}.,%£$€]+k?/giu;

/** Whether the words tell a change and not of what. */
export function isBareChange(text: string): boolean {
  const rest = CHANGE.exec(text)?.[1];
  return rest?.replace(BARE, '').trim() === '';
}
