alter type "AssignmentStatus" add value 'lapsed';
create type "Consensus" as enum ('open', 'agreed', 'disputed', 'adjudicated');

alter table "Project" add column "reviewSettings" jsonb not null default '{}';
alter table "Membership"
  add column "skills" text[] not null default array[]::text[],
  add column "claimedTo" bigint not null default 0;

create table "ReviewBatch" (
  "id" uuid not null,
  "ordinal" bigserial not null,
  "projectId" uuid not null,
  "name" text not null,
  "overlap" integer,
  "people" text[] not null,
  "skill" text,
  "selection" jsonb not null,
  "items" integer not null default 0,
  "createdById" text not null,
  "createdAt" timestamptz(3) not null default current_timestamp,
  "closedAt" timestamptz(3),
  constraint "ReviewBatch_pkey" primary key ("id"),
  constraint review_batch_overlap check ("overlap" between 1 and 9)
);
create unique index "ReviewBatch_ordinal_key" on "ReviewBatch" ("ordinal");
create index "ReviewBatch_projectId_ordinal_idx" on "ReviewBatch" ("projectId", "ordinal" desc);
create index "ReviewBatch_createdById_idx" on "ReviewBatch" ("createdById");
alter table "ReviewBatch" add constraint "ReviewBatch_projectId_fkey" foreign key ("projectId") references "Project" ("id") on delete restrict on update cascade;
alter table "ReviewBatch" add constraint "ReviewBatch_createdById_fkey" foreign key ("createdById") references "User" ("id") on delete restrict on update cascade;

create table "ReviewBatchItem" (
  "batchId" uuid not null,
  "instructionId" uuid not null,
  constraint "ReviewBatchItem_pkey" primary key ("batchId", "instructionId")
);
create index "ReviewBatchItem_instructionId_idx" on "ReviewBatchItem" ("instructionId");
alter table "ReviewBatchItem" add constraint "ReviewBatchItem_batchId_fkey" foreign key ("batchId") references "ReviewBatch" ("id") on delete restrict on update cascade;
alter table "ReviewBatchItem" add constraint "ReviewBatchItem_instructionId_fkey" foreign key ("instructionId") references "Instruction" ("id") on delete restrict on update cascade;

alter table "Instruction"
  add column "takenSlots" integer not null default 0,
  add column "consensus" "Consensus" not null default 'open',
  add column "batchId" uuid;
alter table "Instruction" add constraint "Instruction_batchId_fkey" foreign key ("batchId") references "ReviewBatch" ("id") on delete set null on update cascade;
-- A claim walks these in the project's order, items that others began first.
create index "Instruction_projectId_takenSlots_ordinal_idx" on "Instruction" ("projectId", "takenSlots", "ordinal");
create index "Instruction_batchId_takenSlots_ordinal_idx" on "Instruction" ("batchId", "takenSlots", "ordinal");
create index "Instruction_projectId_consensus_ordinal_idx" on "Instruction" ("projectId", "consensus", "ordinal");

create table "GoldItem" (
  "instructionId" uuid not null,
  "projectId" uuid not null,
  "decision" "VerdictDecision" not null,
  "note" text not null default '',
  "isTraining" boolean not null default false,
  "createdById" text not null,
  "createdAt" timestamptz(3) not null default current_timestamp,
  constraint "GoldItem_pkey" primary key ("instructionId"),
  constraint gold_item_decides check ("decision" <> 'skip')
);
create index "GoldItem_projectId_isTraining_createdAt_idx" on "GoldItem" ("projectId", "isTraining", "createdAt");
create index "GoldItem_createdById_idx" on "GoldItem" ("createdById");
alter table "GoldItem" add constraint "GoldItem_instructionId_fkey" foreign key ("instructionId") references "Instruction" ("id") on delete restrict on update cascade;
alter table "GoldItem" add constraint "GoldItem_projectId_fkey" foreign key ("projectId") references "Project" ("id") on delete restrict on update cascade;
alter table "GoldItem" add constraint "GoldItem_createdById_fkey" foreign key ("createdById") references "User" ("id") on delete restrict on update cascade;

create table "ReviewPresence" (
  "projectId" uuid not null,
  "userId" text not null,
  "instructionId" uuid not null,
  "at" timestamptz(3) not null,
  constraint "ReviewPresence_pkey" primary key ("projectId", "userId")
);
create index "ReviewPresence_instructionId_at_idx" on "ReviewPresence" ("instructionId", "at");
create index "ReviewPresence_userId_idx" on "ReviewPresence" ("userId");
alter table "ReviewPresence" add constraint "ReviewPresence_projectId_fkey" foreign key ("projectId") references "Project" ("id") on delete restrict on update cascade;
alter table "ReviewPresence" add constraint "ReviewPresence_userId_fkey" foreign key ("userId") references "User" ("id") on delete restrict on update cascade;
alter table "ReviewPresence" add constraint "ReviewPresence_instructionId_fkey" foreign key ("instructionId") references "Instruction" ("id") on delete restrict on update cascade;

alter table "Adjudication" add column "ordinal" bigserial not null, add column "idempotencyKey" text not null default gen_random_uuid()::text;
alter table "Adjudication" alter column "idempotencyKey" drop default;
alter table "Adjudication" add constraint adjudication_decides check ("decision" <> 'skip');
create unique index "Adjudication_ordinal_key" on "Adjudication" ("ordinal");
create unique index "Adjudication_idempotencyKey_key" on "Adjudication" ("idempotencyKey");

alter table "Assignment"
  add column "slot" integer,
  add column "comment" text,
  add column "returnedById" text,
  add column "returnedAt" timestamptz(3);
alter table "Assignment" add constraint assignment_slot check ("slot" between 1 and 9);
alter table "Assignment" add constraint "Assignment_returnedById_fkey" foreign key ("returnedById") references "User" ("id") on delete set null on update cascade;
create index "Assignment_projectId_status_returnedAt_idx" on "Assignment" ("projectId", "status", "returnedAt");
create index "Assignment_returnedById_idx" on "Assignment" ("returnedById");
create index "Assignment_lapsing_idx" on "Assignment" ("projectId", "leaseUntil") where "status" = 'open';
create unique index "Assignment_active_slot_key" on "Assignment" ("instructionId", "slot") where "status" in ('open', 'done', 'returned');

-- How many people may hold an item: its open batch's overlap, else the project's. Null means any number: the project has no overlap, or
-- the item is gold, which everybody may be given.
create function larch_overlap(instruction uuid) returns integer language sql stable as $$
  select case when p."reviewSettings" ->> 'overlap' is null or exists (select 1 from "GoldItem" g where g."instructionId" = i."id") then null
    else coalesce(b."overlap", (p."reviewSettings" ->> 'overlap')::integer) end
  from "Instruction" i join "Project" p on p."id" = i."projectId" left join "ReviewBatch" b on b."id" = i."batchId"
  where i."id" = instruction
$$;

create function larch_assignment_active(status "AssignmentStatus") returns boolean language sql immutable as $$
  select status in ('open', 'done', 'returned')
$$;

-- Nobody becomes the N+1st on an item. The item's row is held first, so that two who come at once come one after the other.
create function larch_keep_overlap() returns trigger language plpgsql as $$
declare
  taken integer;
  allowed integer;
begin
  if tg_op = 'UPDATE' and larch_assignment_active(old."status") and new."slot" is not distinct from old."slot" then return new; end if;
  if not larch_assignment_active(new."status") then return new; end if;
  perform 1 from "Instruction" where "id" = new."instructionId" for no key update;
  allowed := larch_overlap(new."instructionId");
  if allowed is null then return new; end if;
  select count(*) into taken from "Assignment" a
    where a."instructionId" = new."instructionId" and a."id" <> new."id" and larch_assignment_active(a."status") and a."slot" is not null;
  if new."slot" is null or new."slot" > allowed or taken >= allowed then
    raise exception 'instruction % has its % people', new."instructionId", allowed using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keep_overlap before insert or update of "status", "slot" on "Assignment" for each row execute function larch_keep_overlap();

create function larch_count_slots() returns trigger language plpgsql as $$
declare
  change integer := 0;
begin
  if tg_op <> 'INSERT' and larch_assignment_active(old."status") then change := change - 1; end if;
  if tg_op <> 'DELETE' and larch_assignment_active(new."status") then change := change + 1; end if;
  if change <> 0 then
    update "Instruction" set "takenSlots" = "takenSlots" + change where "id" = coalesce(new."instructionId", old."instructionId");
  end if;
  return null;
end $$;
create trigger count_slots after insert or update of "status" or delete on "Assignment" for each row execute function larch_count_slots();
