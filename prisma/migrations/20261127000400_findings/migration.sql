create type "Severity" as enum ('error', 'warning', 'note');
create type "FindingStatus" as enum ('open', 'repaired', 'dismissed');

create table "Finding" (
  "id" uuid not null,
  "ordinal" bigserial not null,
  "projectId" uuid not null,
  "runId" uuid not null,
  "queryId" uuid not null,
  "instructionId" uuid,
  "track" "Track" not null,
  "level" integer,
  "check" text not null,
  "severity" "Severity" not null,
  "field" text not null,
  "constraintIds" text[] not null,
  "spanStart" integer,
  "spanEnd" integer,
  "quote" text,
  "message" text not null,
  "repairs" jsonb not null,
  "status" "FindingStatus" not null default 'open',
  "fingerprint" text not null,
  "dismissedById" text,
  "dismissedBecause" text,
  "statusAt" timestamptz(3) not null default current_timestamp,
  "createdAt" timestamptz(3) not null default current_timestamp,
  constraint "Finding_pkey" primary key ("id"),
  constraint finding_dismissed_by_someone check (("status" = 'dismissed') = ("dismissedBecause" is not null))
);
create unique index "Finding_ordinal_key" on "Finding" ("ordinal");
-- One row for one thing found, however often it is looked for.
create unique index "Finding_fingerprint_key" on "Finding" ("fingerprint");
-- The list, by each of its filters, and its counts.
create index "Finding_projectId_status_ordinal_idx" on "Finding" ("projectId", "status", "ordinal");
create index "Finding_projectId_status_check_ordinal_idx" on "Finding" ("projectId", "status", "check", "ordinal");
create index "Finding_projectId_status_severity_ordinal_idx" on "Finding" ("projectId", "status", "severity", "ordinal");
create index "Finding_projectId_status_level_ordinal_idx" on "Finding" ("projectId", "status", "level", "ordinal");
create index "Finding_runId_status_ordinal_idx" on "Finding" ("runId", "status", "ordinal");
create index "Finding_queryId_idx" on "Finding" ("queryId");
create index "Finding_instructionId_idx" on "Finding" ("instructionId");
create index "Finding_dismissedById_idx" on "Finding" ("dismissedById");
alter table "Finding" add constraint "Finding_projectId_fkey" foreign key ("projectId") references "Project" ("id") on delete restrict on update cascade;
alter table "Finding" add constraint "Finding_runId_fkey" foreign key ("runId") references "Run" ("id") on delete restrict on update cascade;
alter table "Finding" add constraint "Finding_queryId_fkey" foreign key ("queryId") references "Query" ("id") on delete restrict on update cascade;
alter table "Finding" add constraint "Finding_instructionId_fkey" foreign key ("instructionId") references "Instruction" ("id") on delete restrict on update cascade;
alter table "Finding" add constraint "Finding_dismissedById_fkey" foreign key ("dismissedById") references "User" ("id") on delete restrict on update cascade;
