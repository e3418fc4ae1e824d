import type { BindingProposal, BindingSource, BindingState, Fulfilment } from "@/lib/schema/constraint-verdict";
import type { FeedbackFinding, FilterAnswer, FilterDecision, Level, Track } from "@/lib/schema/instruction";

/** A row that a settled reply makes, with the id it will have. `subjectId` is the item it was made from. */
export type Creation =
  | { kind: "create_query"; subjectId: string; id: string; seedId: string; position: number; text: string }
  | {
      kind: "create_constraint";
      subjectId: string;
      id: string;
      queryId: string;
      category: string;
      text: string;
      position: number;
      track: Track;
      verifierId: string | null;
      params: unknown;
      bindingState: BindingState;
      bindingSource: BindingSource | null;
    }
  | {
      kind: "create_instruction";
      subjectId: string;
      id: string;
      key: string;
      queryId: string;
      parentId: string | null;
      track: Track;
      level: Level;
      text: string;
      constraintIds: string[];
    }
  | {
      kind: "record_filter_verdict";
      subjectId: string;
      id: string;
      noun: "query" | "instruction";
      decision: FilterDecision;
      answers: FilterAnswer[];
    }
  | {
      kind: "create_answer";
      subjectId: string;
      id: string;
      instructionId: string;
      answerKind: "answer" | "internal_feedback" | "weaker" | "revised";
      text: string;
    }
  | {
      kind: "create_feedback";
      subjectId: string;
      id: string;
      instructionId: string;
      feedbackKind: "internal" | "external";
      weakerAnswerId: string | null;
      revisedAnswerId: string | null;
      critique: string;
      findings: FeedbackFinding[];
    }
  | {
      /** a verifier that may fit a constraint: a person has to confirm it */
      kind: "propose_binding";
      subjectId: string;
      constraintId: string;
      constraint: string;
      proposal: BindingProposal;
    }
  | {
      kind: "record_judge_verdict";
      subjectId: string;
      id: string;
      constraintId: string;
      answerId: string;
      /** null where the verdict is void */
      fulfilment: Fulfilment | null;
      /** as the judge gave it; verbatim unless the verdict is void */
      quote: string | null;
      explanation: string;
      voidBecause: string | null;
    }
  | {
      kind: "create_chain";
      subjectId: string;
      id: string;
      queryId: string;
      seedId: string;
      turns: { instructionId: string; answerId: string }[];
    };
