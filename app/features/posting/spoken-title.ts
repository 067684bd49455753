/** The mark that a job is open to every gender: "(m/w/d)", "(H/F)", "w/m/d", "(all genders)". */
const GENDER_MARK =
  /\s*(?:\((?:[mfwdxhv]\s*[/|*]\s*){1,3}[mfwdxhv]\)|\b[mfwdhv](?:\s*\/\s*[mfwdxhv]){1,2}(?![\p{L}/])|\((?:all genders|gn)\))/giu;

/** A posting's title as one says it in a letter: without the mark that it is open to all genders. */
export const spokenTitle = (title: string): string =>
  title.replace(GENDER_MARK, '').replace(/\s+/g, ' ').trim();
