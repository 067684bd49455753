/** The page of a question of an interview, by the number that addresses call it. */
export const questionAddress = (interviewId: string, number: number): string =>
  `/interviews/${interviewId}/questions/${number}`;
