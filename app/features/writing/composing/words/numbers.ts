/** Number words a person may write; never converted, only recognised. */
const WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|hundreds|thousand|thousands|million|dozen|dozens|half|halved|doubled|tripled|twice|third|quarter|zero';

const ANY_NUMBER = new RegExp(`\\p{Nd}|\\b(?:${WORDS.replace('one|', '')})\\b`, 'iu');

/** Whether the text holds a quantity, in figures or words ("one" alone counts as an article). */
export function hasNumber(text: string): boolean {
  return ANY_NUMBER.test(text);
}
