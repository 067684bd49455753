/** What a provider's tokens cost, in US dollars a million. */
export interface TokenPrice {
  readonly inputDollars: number;
  readonly outputDollars: number;
}

export interface TokenUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** What may be used within a UTC day. */
export interface DailyLimit {
  readonly calls: number;
  /** Millionths of a US dollar. */
  readonly costMicros: number;
}

/** For each person, and for everybody together. */
export interface DailyLimits {
  readonly person: DailyLimit;
  readonly all: DailyLimit;
}

/** What was used of a day. Cost in millionths of a US dollar. */
export interface Spent {
  readonly calls: number;
  readonly costMicros: number;
}

/** From this share of a limit on, operators are told. */
export const WARNING_SHARE = 0.8;

/** Cost in millionths of a US dollar, rounded up: dollars a million tokens are millionths a token. */
export function costMicrosOf({ inputTokens, outputTokens }: TokenUsage, price: TokenPrice): number {
  return Math.ceil(inputTokens * price.inputDollars + outputTokens * price.outputDollars);
}

/**
 * The most a call can use before it is made. Vendors count some four characters of English a token;
 * two is beyond what other languages take.
 */
export function mostTokens(characters: number, maxOutputTokens: number): TokenUsage {
  return { inputTokens: Math.ceil(characters / 2), outputTokens: maxOutputTokens };
}

export type LimitState = 'fine' | 'warning' | 'exhausted';

/** How much of a limit is used, from 0; 1 and more is all of it. */
export function shareOf(spent: Spent, limit: DailyLimit): number {
  return Math.max(spent.calls / limit.calls, spent.costMicros / limit.costMicros);
}

/** Where a day stands: `warning` from 80 %, `exhausted` at 100 %. */
export function limitState(spent: Spent, limit: DailyLimit): LimitState {
  const share = shareOf(spent, limit);
  if (share >= 1) return 'exhausted';
  return share >= WARNING_SHARE ? 'warning' : 'fine';
}

/** Whether one more call of at most this cost stays within the limit. */
export function fits(spent: Spent, costMicros: number, limit: DailyLimit): boolean {
  return spent.calls + 1 <= limit.calls && spent.costMicros + costMicros <= limit.costMicros;
}
