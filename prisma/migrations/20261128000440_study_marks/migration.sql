-- What one model answers to each arm's instructions, and which constraints the answers keep.
create table "StudyAnswer" (
  "textId" uuid not null references "StudyText"("id") on delete restrict on update cascade,
  "level" integer not null,
  "text" text,
  "problem" text not null default '',
  "rounds" integer not null default 1,
  "model" text,
  "isRehearsal" boolean,
  "costMicroUsd" bigint,
  "answeredAt" timestamptz(3),
  primary key ("textId", "level")
);

create table "StudyMark" (
  "textId" uuid not null,
  "level" integer not null,
  "position" integer not null,
  "category" text not null,
  "constraint" text not null,
  "by" text not null check ("by" in ('code', 'judge')),
  "fulfilment" "Fulfilment",
  "evidence" text not null default '',
  "problem" text not null default '',
  "rounds" integer not null default 1,
  "model" text,
  "isRehearsal" boolean,
  "costMicroUsd" bigint,
  "markedAt" timestamptz(3),
  primary key ("textId", "level", "position"),
  foreign key ("textId", "level") references "StudyAnswer"("textId", "level") on delete restrict on update cascade
);
