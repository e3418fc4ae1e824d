import * as z from "zod";

export const Theme = z.enum(["system", "light", "dark"]);
export type Theme = z.infer<typeof Theme>;

/** The theme lives in a cookie: the server writes the right page at once, and no script has to run before it is shown. */
export const themeCookie = "larch_theme";

export function themeFrom(cookie: string | undefined): Theme {
  const parsed = Theme.safeParse(cookie);
  return parsed.success ? parsed.data : "system";
}
