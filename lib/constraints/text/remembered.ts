/** Enough for one answer and its lenient variants. */
const forAnswers = 16;

/** The same function of a text, which does not work twice on the texts it saw last: so many of them. */
export function remembered<Result>(compute: (text: string) => Result, most = forAnswers): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = compute(text);
    if (results.size >= most) results.delete(results.keys().next().value ?? "");
    results.set(text, result);
    return result;
  };
}
