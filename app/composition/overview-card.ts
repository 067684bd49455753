/** One of the pages of operators in a figure or two. */
export interface OverviewCard {
  title: string;
  to: string;
  facts: { label: string; value: string }[];
  /** Somebody should look. */
  needsAttention: boolean;
}
