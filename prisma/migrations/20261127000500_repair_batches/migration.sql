create table "RepairBatch" (
  "id" uuid not null,
  "ordinal" bigserial not null,
  "projectId" uuid not null,
  "createdById" text not null,
  "findings" integer not null,
  "skipped" jsonb not null,
  "createdAt" timestamptz(3) not null default current_timestamp,
  "undoneById" text,
  "undoneAt" timestamptz(3),
  constraint "RepairBatch_pkey" primary key ("id")
);
create unique index "RepairBatch_ordinal_key" on "RepairBatch" ("ordinal");
create index "RepairBatch_projectId_ordinal_idx" on "RepairBatch" ("projectId", "ordinal" desc);
create index "RepairBatch_createdById_idx" on "RepairBatch" ("createdById");
create index "RepairBatch_undoneById_idx" on "RepairBatch" ("undoneById");
alter table "RepairBatch" add constraint "RepairBatch_projectId_fkey" foreign key ("projectId") references "Project" ("id") on delete restrict on update cascade;
alter table "RepairBatch" add constraint "RepairBatch_createdById_fkey" foreign key ("createdById") references "User" ("id") on delete restrict on update cascade;
alter table "RepairBatch" add constraint "RepairBatch_undoneById_fkey" foreign key ("undoneById") references "User" ("id") on delete restrict on update cascade;

-- One chain as it was and as the batch left it, whole, so that an undo is exact.
create table "RepairBatchRow" (
  "batchId" uuid not null,
  "queryId" uuid not null,
  "instructionIds" text[] not null,
  "findingIds" text[] not null,
  "before" jsonb not null,
  "after" jsonb not null,
  "undoneAt" timestamptz(3),
  "refusedBecause" text,
  constraint "RepairBatchRow_pkey" primary key ("batchId", "queryId")
);
create index "RepairBatchRow_queryId_idx" on "RepairBatchRow" ("queryId");
alter table "RepairBatchRow" add constraint "RepairBatchRow_batchId_fkey" foreign key ("batchId") references "RepairBatch" ("id") on delete restrict on update cascade;
alter table "RepairBatchRow" add constraint "RepairBatchRow_queryId_fkey" foreign key ("queryId") references "Query" ("id") on delete restrict on update cascade;
