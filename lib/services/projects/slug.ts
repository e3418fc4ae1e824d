/** A project's name as it stands in addresses: latin letters, digits and dashes, at most 48. */
export function slugOf(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 48)
    .replace(/^-+|-+$/g, "");
  return plain === "" ? "project" : plain;
}

/** The name's slug, numbered when it is taken. */
export async function freeSlug(name: string, takenLike: (start: string) => Promise<string[]>): Promise<string> {
  const slug = slugOf(name);
  const taken = new Set(await takenLike(slug));
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
