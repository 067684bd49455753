/** What a part of a posting is about; `intro` is everything before the first heading. */
export type PostingSection =
  | 'intro'
  | 'duties'
  | 'requirements'
  | 'nice'
  | 'tools'
  | 'industry'
  | 'benefits'
  | 'about'
  | 'legal'
  | 'apply'
  | 'facts';
