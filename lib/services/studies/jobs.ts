import { z } from "zod";
import { Id } from "@/lib/schema/id";

export const studyJudgeQueue = "larch_study_judges";
export const StudyJudgeJob = z.object({ projectId: Id, studyId: Id, judge: z.string() });

export const studyPrepareQueue = "larch_study_texts";
export const StudyPrepareJob = z.object({ projectId: Id, studyId: Id });

export const studyDownstreamQueue = "larch_study_answers";
export const StudyDownstreamJob = z.object({ projectId: Id, studyId: Id });
