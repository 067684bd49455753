import nlp from 'compromise';

/** Whether a word, in small letters or not, is more likely a first name than anything else. */
export const isFirstName = (word: string): boolean =>
  nlp(word.charAt(0).toUpperCase() + word.slice(1)).has('#FirstName');
