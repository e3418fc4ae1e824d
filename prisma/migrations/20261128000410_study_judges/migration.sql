-- Models as judges of a study's pairs: who was asked, what they said, and what came to nothing.
create type "ArmChoice" as enum ('first', 'second', 'tie', 'both_bad');

create table "StudyJudge" (
  "studyId" uuid not null references "Study"("id") on delete restrict on update cascade,
  "judge" text not null,
  "role" "ModelRole" not null,
  "isRehearsal" boolean not null,
  "problem" text,
  "askedById" text,
  "createdAt" timestamptz(3) not null default current_timestamp,
  primary key ("studyId", "judge")
);

create table "StudyJudgement" (
  "id" uuid not null primary key,
  "studyId" uuid not null references "Study"("id") on delete restrict on update cascade,
  "pairId" uuid not null references "StudyPair"("id") on delete restrict on update cascade,
  "left" "StudySide" not null,
  "judge" text not null,
  "choice" "ArmChoice" not null,
  "confidence" double precision not null,
  "reason" text not null,
  "isRehearsal" boolean not null,
  "modelCallId" uuid,
  "costMicroUsd" bigint not null default 0,
  "createdAt" timestamptz(3) not null default current_timestamp
);
create unique index "StudyJudgement_pairId_left_judge_key" on "StudyJudgement" ("pairId", "left", "judge");
create index "StudyJudgement_studyId_judge_idx" on "StudyJudgement" ("studyId", "judge");
create trigger append_only before update or delete on "StudyJudgement" for each row execute function larch_append_only();

create table "StudyJudgeFailure" (
  "studyId" uuid not null references "Study"("id") on delete restrict on update cascade,
  "pairId" uuid not null references "StudyPair"("id") on delete restrict on update cascade,
  "left" "StudySide" not null,
  "judge" text not null,
  "reason" text not null,
  "rounds" integer not null default 1,
  "isAskedAgain" boolean not null default false,
  "createdAt" timestamptz(3) not null default current_timestamp,
  primary key ("pairId", "left", "judge")
);
create index "StudyJudgeFailure_studyId_judge_idx" on "StudyJudgeFailure" ("studyId", "judge");
