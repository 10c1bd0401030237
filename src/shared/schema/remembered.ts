// What is asked of the same report again and again, since each is held against all others: worked out once. For reports
// that do not change, which none does.

export function remembered<Report extends object, Answer>(
  answerOf: (report: Report) => Answer,
): (report: Report) => Answer {
  const known = new WeakMap<Report, Answer>();
  return (report) => {
    const found = known.get(report);
    if (found !== undefined) return found;
    const answer = answerOf(report);
    known.set(report, answer);
    return answer;
  };
}
