const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a project is named by its id; a slug never looks like one. */
export function isUuid(idOrSlug: string): boolean {
  return uuid.test(idOrSlug);
}
