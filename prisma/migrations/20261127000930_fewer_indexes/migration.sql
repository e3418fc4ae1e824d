-- Every verdict writes every index of its instruction anew. Two values halve nothing: the project's order finds the next rows of
-- either track or decision within a few steps. And most instructions have no parent.
drop index "Instruction_projectId_track_ordinal_idx";
drop index "Instruction_projectId_filterDecision_ordinal_idx";
drop index "Instruction_parentId_idx";
create index "Instruction_parentId_idx" on "Instruction" ("parentId") where "parentId" is not null;
