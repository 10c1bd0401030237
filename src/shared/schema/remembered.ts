// What is asked of the same thing again and again, since each report is held against all others: worked out once. For
// things that do not change, which no report does.

export function remembered<Thing extends object, Answer>(
  answerOf: (thing: Thing) => Answer,
): (thing: Thing) => Answer {
  const known = new WeakMap<Thing, Answer>();
  return (thing) => {
    const found = known.get(thing);
    if (found !== undefined) return found;
    const answer = answerOf(thing);
    known.set(thing, answer);
    return answer;
  };
}
