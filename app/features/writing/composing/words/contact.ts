const ADDRESS = /\S@\S|https?:|\bwww\./iu;
/** Telephone numbers as they are written with a country, an area, in North America, and in one run. */
const TELEPHONE = [
  /(?<![\p{Nd}.,-])(?:\+|00)\p{Nd}{1,3}[ -]?\p{Nd}(?:[ -]?\p{Nd}){6,12}(?!\p{Nd})/u,
  /(?<![\p{Nd}.,-])\(?0\p{Nd}{2,4}\)?[ -]\p{Nd}{3}[ -]?\p{Nd}{3,4}(?!\p{Nd})/u,
  /(?<![\p{Nd}.,-])(?:\(\p{Nd}{3}\) ?|\p{Nd}{3}-)\p{Nd}{3}-\p{Nd}{4}(?!\p{Nd})/u,
  /(?<![\p{Nd}.,-])07\p{Nd}{9}(?!\p{Nd})/u,
];

/** Whether the words hold an address, a link or a telephone number, which belong to the head of a page. */
export const isContact = (text: string): boolean =>
  ADDRESS.test(text) || TELEPHONE.some((form) => form.test(text));
