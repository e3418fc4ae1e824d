-- Constraints of which code knows whether an answer keeps them, put to the judge as well: how often it is right is measured on them.
create table "StudyProbe" (
  "studyId" uuid not null references "Study"("id") on delete restrict on update cascade,
  "textId" uuid not null references "StudyText"("id") on delete restrict on update cascade,
  "level" integer not null,
  "position" integer not null,
  "answerTextId" uuid not null,
  "answerLevel" integer not null,
  "category" text not null,
  "constraint" text not null,
  "truth" "Fulfilment" not null check ("truth" in ('yes', 'no')),
  "isPlanted" boolean not null,
  "fulfilment" "Fulfilment",
  "evidence" text not null default '',
  "problem" text not null default '',
  "rounds" integer not null default 1,
  "model" text,
  "isRehearsal" boolean,
  "costMicroUsd" bigint,
  "askedAt" timestamptz(3) not null,
  "markedAt" timestamptz(3),
  primary key ("studyId", "textId", "level", "position", "answerTextId", "answerLevel"),
  foreign key ("answerTextId", "answerLevel") references "StudyAnswer"("textId", "level") on delete restrict on update cascade
);
