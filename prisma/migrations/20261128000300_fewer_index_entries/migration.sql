-- Each verdict writes its instruction anew, and with it an entry into every index that has the row. These three are only ever
-- asked for the few rows that are in a batch, settled by more than one person, or made from another.
create index "Instruction_inBatch_idx" on "Instruction" ("batchId", "takenSlots", "ordinal") where "batchId" is not null;
create index "Instruction_settled_idx" on "Instruction" ("projectId", "consensus", "ordinal") where "consensus" <> 'open';
create index "Instruction_variants_idx" on "Instruction" ("parentId") where "parentId" is not null;
drop index "Instruction_batchId_takenSlots_ordinal_idx";
drop index "Instruction_projectId_consensus_ordinal_idx";
drop index "Instruction_parentId_idx";
