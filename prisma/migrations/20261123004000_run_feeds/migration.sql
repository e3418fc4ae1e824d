-- The live page counts a run's calls and what they cost twice a second, from the index alone.
drop index "ModelCall_runId_stage_idx";
create index "ModelCall_runId_stage_idx" on "ModelCall" ("runId", "stage") include ("costMicroUsd");
create index "ModelCall_runId_createdAt_idx" on "ModelCall" ("runId", "createdAt");
