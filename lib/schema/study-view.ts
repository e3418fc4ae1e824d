import * as z from "zod";
import { Id } from "./id";
import { Protocol } from "./study";
import { SideChoice } from "./study-body";
import { StudyJudgeView } from "./study-judge";
import { StudyPerson } from "./study-person";

/** What a study of some size can tell, and what it takes. */
export const StudyPlan = z.object({
  pairs: z.int(),
  judgements: z.int(),
  hours: z.number(),
  /** of a win rate's 95 % interval, as a share; null where there is no interval */
  halfWidth: z.number().nullable(),
  /** the smallest departure from one half that is found four times out of five */
  detectable: z.number().nullable(),
});
export type StudyPlan = z.infer<typeof StudyPlan>;

export const NewStudy = z.object({
  /** made by whoever asks: the same id again is the same study once */
  id: Id,
  name: z.string().trim().min(1).max(120),
  protocol: Protocol,
});
export type NewStudy = z.infer<typeof NewStudy>;

export const Amendment = z.object({
  /** the version it was made from; with another one standing by now it is a conflict */
  version: z.int().positive(),
  protocol: Protocol,
  reason: z.string().trim().min(1, "say why it is amended").max(2_000),
});
export type Amendment = z.infer<typeof Amendment>;

export const StudyState = z.enum(["draft", "preparing", "open", "ended"]);
export type StudyState = z.infer<typeof StudyState>;

/** What those who judge can do in a study: write an arm's lists, judge pairs, answer about single texts. */
export const StudyTask = z.enum(["write", "judge", "rubric"]);
export type StudyTask = z.infer<typeof StudyTask>;

export const StudyRow = z.object({
  id: z.string(),
  name: z.string(),
  state: StudyState,
  /** as it stands now; whether anything is left for one person they are told when they begin */
  tasks: z.array(StudyTask),
  version: z.int(),
  hash: z.string().nullable(),
  arms: z.array(z.string()),
  pairs: z.int(),
  /** texts that people or a model have still to write */
  waiting: z.int(),
  /** texts that came to nothing; nobody is shown the pairs they belong to */
  failed: z.int(),
  /** pairs left out because a text of theirs failed */
  leftOut: z.int(),
  judged: z.int(),
  people: z.int(),
  createdAt: z.string(),
});
export type StudyRow = z.infer<typeof StudyRow>;

export const FrozenVersion = z.object({
  version: z.int(),
  hash: z.string(),
  reason: z.string(),
  changed: z.array(z.string()),
  frozenAt: z.string(),
});

/** How far answering every arm's instructions and marking their constraints is. */
export const StudyDownstreamView = z.object({
  /** instructions to be answered */
  asked: z.int(),
  answered: z.int(),
  /** constraints of the instructions answered so far */
  marks: z.int(),
  marked: z.int(),
  /** constraints that demand nothing: nobody can tell whether they are met */
  untellable: z.int(),
  /** constraints of which code knows whether they are kept, put to the judge as well to measure it, and how many it answered */
  probes: z.int(),
  probed: z.int(),
  /** answers, marks and probes that came to nothing */
  failed: z.int(),
  /** answers, marks and probes that are still asked for; marks of answers to come are not among them */
  open: z.int(),
  /** why one of the failed ones failed, in words; null where none did */
  because: z.string().nullable(),
});
export type StudyDownstreamView = z.infer<typeof StudyDownstreamView>;

/** A study as those who lead it see it. */
export const StudyView = StudyRow.extend({
  protocol: Protocol,
  /** how often the draft was saved: whoever changes it names the one they read */
  revision: z.int(),
  /** why most of the failed texts failed, in words; null where none did */
  failedBecause: z.string().nullable(),
  /** everybody who began, by name */
  progress: z.array(StudyPerson),
  judges: z.array(StudyJudgeView),
  /** null until it is started */
  downstream: StudyDownstreamView.nullable(),
  versions: z.array(FrozenVersion),
  /** why judging has ended, in words; null while it goes on */
  endedBecause: z.string().nullable(),
  /** of a draft: what keeps it from being frozen, and what it would take */
  draft: z
    .object({
      problems: z.array(z.string()),
      plan: StudyPlan,
      /** queries that could be drawn, and those of which every arm says the same */
      candidates: z.int(),
      same: z.int(),
      /** those that can be chosen as strata, chosen or not */
      categories: z.array(z.string()),
    })
    .nullable(),
});
export type StudyView = z.infer<typeof StudyView>;

/** One side as it is shown: in one dress, with its length, and nothing of where it comes from. */
export const ShownSide = z.object({
  constraints: z.array(z.string()),
  text: z.string().nullable(),
  words: z.int(),
});
export type ShownSide = z.infer<typeof ShownSide>;

/** What the browser gets of a turn: an id drawn at random, and two sides. */
export const BlindTurn = z.object({
  id: z.string(),
  query: z.string(),
  left: ShownSide,
  right: ShownSide,
  /** what this person said of it before; null where nothing */
  given: z.object({ choice: SideChoice, reasons: z.array(z.string()) }).nullable(),
  /** what a judge that passed in this pair's category chose in both orders; null where none may offer its choice */
  prefilled: z.object({ choice: SideChoice, judge: z.string(), because: z.string() }).nullable(),
});
export type BlindTurn = z.infer<typeof BlindTurn>;

/** A person's work on a study: what to go by, how far they are, and the next turns. */
export const StudyWork = z.object({
  name: z.string(),
  unit: Protocol.shape.unit,
  question: z.string(),
  anchors: Protocol.shape.anchors,
  reasons: z.array(z.string()),
  turns: z.int(),
  judged: z.int(),
  next: z.array(BlindTurn),
  /** why there is nothing more to judge, in words; null while there is */
  endedBecause: z.string().nullable(),
});
export type StudyWork = z.infer<typeof StudyWork>;

/** A frozen study as those who judge see it: how far they are themselves, and nothing of its protocol. */
export const StudyWorkRow = z.object({
  id: z.string(),
  name: z.string(),
  /** of this person; none before their first visit */
  turns: z.int(),
  judged: z.int(),
  /** why there is nothing more to judge, in words; null while there is */
  endedBecause: z.string().nullable(),
  /** the questions about single texts; null where people are asked none */
  rubric: z.object({ texts: z.int(), answered: z.int(), endedBecause: z.string().nullable() }).nullable(),
  /** lists that people still have to write, and how many this person wrote; null where nobody writes */
  writing: z.object({ left: z.int(), written: z.int() }).nullable(),
});
export type StudyWorkRow = z.infer<typeof StudyWorkRow>;

export const JudgementInput = z.object({
  idempotencyKey: z.uuid(),
  turnId: Id,
  choice: SideChoice,
  reasons: z.array(z.string().max(120)).max(9).default([]),
  spentMs: z.int().min(0).max(86_400_000),
  /** the judge whose choice was before the person's eyes */
  prefilledBy: z.string().max(300).nullable().default(null),
});
export type JudgementInput = z.infer<typeof JudgementInput>;

/** How far the person is now. */
export const JudgementKept = z.object({ turns: z.int(), judged: z.int() });
export type JudgementKept = z.infer<typeof JudgementKept>;
