/** Lines of postings whose answers are kept at once. */
const MOST = 500;

/**
 * A pure question about a line that is asked several times while a posting is read: the answers to
 * the last few hundred lines are kept. A line is no longer than a paragraph.
 */
export function remembered<Answer>(ask: (line: string) => Answer): (line: string) => Answer {
  const answers = new Map<string, { answer: Answer }>();
  return (line) => {
    const known = answers.get(line);
    if (known !== undefined) return known.answer;
    const answer = ask(line);
    if (answers.size >= MOST) answers.clear();
    answers.set(line, { answer });
    return answer;
  };
}
