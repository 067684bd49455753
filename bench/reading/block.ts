/** One line or paragraph of a document, before any program sets it. */
export interface Block {
  style: 'name' | 'label' | 'contact' | 'heading' | 'head' | 'sub' | 'bullet' | 'text';
  words: string;
  /** What stands at the right edge of its row. */
  right?: string;
  /** What stands in the margin beside it. */
  left?: string;
}

export const block = (style: Block['style'], words: string): Block => ({ style, words });
