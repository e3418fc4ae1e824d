-- Nothing wrote to the first sketch of these three.
drop table "Judgement";
drop table "Comparison";
drop table "Study";

create type "StudyTextState" as enum ('ready', 'to_write', 'to_generate', 'failed');
create type "StudySide" as enum ('first', 'second');
create type "SideChoice" as enum ('left', 'right', 'tie', 'both_bad');

create table "Study" (
  "id" uuid not null primary key,
  "projectId" uuid not null references "Project"("id") on delete restrict on update cascade,
  "name" text not null,
  "protocol" jsonb not null,
  "version" integer not null default 0,
  "closedAt" timestamptz(3),
  "createdById" text,
  "createdAt" timestamptz(3) not null default current_timestamp
);
create unique index "Study_projectId_name_key" on "Study" ("projectId", "name");
create index "Study_projectId_createdAt_idx" on "Study" ("projectId", "createdAt");

create table "StudyVersion" (
  "studyId" uuid not null references "Study"("id") on delete restrict on update cascade,
  "version" integer not null,
  "protocol" jsonb not null,
  "hash" text not null,
  "reason" text not null default '',
  "changed" text[],
  "frozenById" text,
  "frozenAt" timestamptz(3) not null default current_timestamp,
  primary key ("studyId", "version")
);
create trigger append_only before update or delete on "StudyVersion" for each row execute function larch_append_only();

create table "StudyText" (
  "id" uuid not null primary key,
  "studyId" uuid not null references "Study"("id") on delete restrict on update cascade,
  "queryId" uuid not null,
  "arm" text not null,
  "level" integer not null,
  "category" text not null,
  "state" "StudyTextState" not null,
  "body" jsonb,
  "words" integer not null default 0,
  "detail" text not null default '',
  "writtenById" text,
  "readyAt" timestamptz(3)
);
create unique index "StudyText_studyId_queryId_arm_key" on "StudyText" ("studyId", "queryId", "arm");
create index "StudyText_studyId_state_idx" on "StudyText" ("studyId", "state");

create table "StudyPair" (
  "id" uuid not null primary key,
  "studyId" uuid not null references "Study"("id") on delete restrict on update cascade,
  "place" integer not null,
  "firstId" uuid not null references "StudyText"("id") on delete restrict on update cascade,
  "secondId" uuid not null references "StudyText"("id") on delete restrict on update cascade
);
create unique index "StudyPair_studyId_place_key" on "StudyPair" ("studyId", "place");
create index "StudyPair_firstId_idx" on "StudyPair" ("firstId");
create index "StudyPair_secondId_idx" on "StudyPair" ("secondId");

create table "StudyTurn" (
  "id" uuid not null primary key,
  "studyId" uuid not null references "Study"("id") on delete restrict on update cascade,
  "userId" text not null references "User"("id") on delete restrict on update cascade,
  "place" integer not null,
  "pairId" uuid not null references "StudyPair"("id") on delete restrict on update cascade,
  "left" "StudySide" not null,
  "isRepeat" boolean not null default false
);
create unique index "StudyTurn_studyId_userId_place_key" on "StudyTurn" ("studyId", "userId", "place");
create index "StudyTurn_pairId_idx" on "StudyTurn" ("pairId");

create table "Judgement" (
  "id" uuid not null primary key,
  "ordinal" bigserial not null,
  "turnId" uuid not null references "StudyTurn"("id") on delete restrict on update cascade,
  "choice" "SideChoice" not null,
  "reasons" text[],
  "spentMs" integer not null,
  "version" integer not null,
  "idempotencyKey" text not null,
  "createdAt" timestamptz(3) not null default current_timestamp
);
create unique index "Judgement_ordinal_key" on "Judgement" ("ordinal");
create unique index "Judgement_idempotencyKey_key" on "Judgement" ("idempotencyKey");
create index "Judgement_turnId_ordinal_idx" on "Judgement" ("turnId", "ordinal");
create trigger append_only before update or delete on "Judgement" for each row execute function larch_append_only();
