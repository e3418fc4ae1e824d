create type "BulkVerb" as enum ('accept', 'revise', 'reject', 'withdraw');
create type "BulkStatus" as enum ('draft', 'running', 'done', 'undoing', 'undone', 'failed');

-- One act on many instructions. As a draft it is the snapshot that was counted.
create table "BulkAction" (
  "id" uuid not null,
  "ordinal" bigserial not null,
  "projectId" uuid not null,
  "createdById" text not null,
  "verb" "BulkVerb" not null,
  "reason" text not null default '',
  "scope" jsonb not null,
  "status" "BulkStatus" not null default 'draft',
  "statusReason" text,
  "total" integer not null,
  "reached" integer not null default 0,
  "skipped" integer not null default 0,
  "undoReached" integer not null default 0,
  "left" integer not null default 0,
  "createdAt" timestamptz(3) not null default current_timestamp,
  "startedAt" timestamptz(3),
  "finishedAt" timestamptz(3),
  "undoneById" text,
  "undoneAt" timestamptz(3),
  constraint "BulkAction_pkey" primary key ("id")
);
create unique index "BulkAction_ordinal_key" on "BulkAction" ("ordinal");
create index "BulkAction_projectId_ordinal_idx" on "BulkAction" ("projectId", "ordinal" desc);
create index "BulkAction_createdById_idx" on "BulkAction" ("createdById");
create index "BulkAction_undoneById_idx" on "BulkAction" ("undoneById");
create index "BulkAction_drafts" on "BulkAction" ("createdAt") where "status" = 'draft';
alter table "BulkAction" add constraint "BulkAction_projectId_fkey" foreign key ("projectId") references "Project" ("id") on delete restrict on update cascade;
alter table "BulkAction" add constraint "BulkAction_createdById_fkey" foreign key ("createdById") references "User" ("id") on delete restrict on update cascade;
alter table "BulkAction" add constraint "BulkAction_undoneById_fkey" foreign key ("undoneById") references "User" ("id") on delete restrict on update cascade;

-- The instruction as it was counted. It names no foreign key: the ids were read by the statement that wrote them, and no instruction is ever removed.
create table "BulkActionRow" (
  "bulkActionId" uuid not null,
  "position" integer not null,
  "instructionId" uuid not null,
  "itemVersion" integer not null,
  "stateBefore" "ReviewState" not null,
  "withdrawsId" uuid,
  "isSkipped" boolean not null default false,
  "isLeft" boolean not null default false,
  constraint "BulkActionRow_pkey" primary key ("bulkActionId", "position")
) with (fillfactor = 80);
alter table "BulkActionRow" add constraint "BulkActionRow_bulkActionId_fkey" foreign key ("bulkActionId") references "BulkAction" ("id") on delete cascade on update cascade;

alter table "Verdict" add column "bulkActionId" uuid;
alter table "Verdict" add constraint "Verdict_bulkActionId_fkey" foreign key ("bulkActionId") references "BulkAction" ("id") on delete restrict on update cascade;
create index "Verdict_bulkActionId_instructionId_idx" on "Verdict" ("bulkActionId", "instructionId") where "bulkActionId" is not null;
