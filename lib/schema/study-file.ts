import * as z from "zod";

/** What a study can be taken away as: its report, or the raw rows every number of it comes from. */
export const StudyFile = z.enum([
  "report.html",
  "report.pdf",
  "report.json",
  "preferences.csv",
  "rubric.csv",
  "downstream.csv",
  "probes.csv",
]);
export type StudyFile = z.infer<typeof StudyFile>;
