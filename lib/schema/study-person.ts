import * as z from "zod";

/** How far one person is in a study: nothing of what they said. */
export const StudyPerson = z.object({
  userId: z.string(),
  name: z.string(),
  /** pairs they are asked about, repeats included, and those they judged */
  turns: z.int(),
  judged: z.int(),
  /** texts they are asked the rubric about, and those they answered */
  texts: z.int(),
  answered: z.int(),
});
export type StudyPerson = z.infer<typeof StudyPerson>;
