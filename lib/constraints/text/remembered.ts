/** Enough for one answer and its lenient variants. */
const anAnswer = 12;

/** The same function of a text, which does not work twice on the texts it saw last: at least `most` of them. */
export function remembered<Result extends object | string | number | boolean>(
  compute: (text: string) => Result,
  most = anAnswer,
): (text: string) => Result {
  let recent = new Map<string, Result>();
  let older = recent;
  return (text) => {
    const known = recent.get(text) ?? older.get(text);
    if (known !== undefined) return known;
    if (recent.size >= most) {
      older = recent;
      recent = new Map();
    }
    const result = compute(text);
    recent.set(text, result);
    return result;
  };
}
