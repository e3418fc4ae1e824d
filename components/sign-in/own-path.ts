/** Where to go after signing in: a path of this site, never another one's address. */
export function ownPath(next: unknown): string {
  return typeof next === "string" && /^\/(?![/\\])[^\s\\]*$/.test(next) && !next.startsWith("/sign-in") ? next : "/";
}
