import { Failure, type FailureKind } from '~/platform/failure';

/** The most an operator gives or takes at once. */
export const MAX_CREDITS = 100;
export const HOW_MANY = `Enter how many resumes to give or take: from -${MAX_CREDITS} to ${MAX_CREDITS}, not 0.`;

/** An adjustment that would not be right, by what of it is wrong. */
export class AdjustmentRefused extends Failure {
  override readonly name = 'AdjustmentRefused';

  constructor(
    readonly field: 'credits' | 'reason',
    kind: FailureKind,
    message: string,
  ) {
    super(kind, message);
  }
}
