/**
 * Names for people in the rows of a study, so that nobody is named.
 *
 * @param users in the order in which they said something first; again later is the same person
 * @returns p1 for who came first, p2 for the next
 */
export function raterNames(users: Iterable<string>): Map<string, string> {
  return new Map([...new Set(users)].map((user, place) => [user, `p${place + 1}`]));
}
