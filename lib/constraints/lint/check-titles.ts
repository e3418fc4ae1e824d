import { chainChecks, instructionChecks } from "./index";

/** Each check's id and its name for people. */
export const checkTitles: Readonly<Record<string, string>> = Object.fromEntries(
  [...instructionChecks, ...chainChecks].map(({ id, title }) => [id, title]),
);
