-- The rubric pass: which texts a person is asked about, in what order, and what they answered.
create table "StudyRubricTurn" (
  "id" uuid not null primary key,
  "studyId" uuid not null references "Study"("id") on delete restrict on update cascade,
  "userId" text not null references "User"("id") on delete restrict on update cascade,
  "place" integer not null,
  "textId" uuid not null references "StudyText"("id") on delete restrict on update cascade
);
create unique index "StudyRubricTurn_studyId_userId_place_key" on "StudyRubricTurn" ("studyId", "userId", "place");
create index "StudyRubricTurn_textId_idx" on "StudyRubricTurn" ("textId");

create table "StudyRubricAnswer" (
  "id" uuid not null primary key,
  "ordinal" bigserial not null,
  "turnId" uuid not null references "StudyRubricTurn"("id") on delete restrict on update cascade,
  "answers" jsonb not null,
  "spentMs" integer not null,
  "version" integer not null,
  "idempotencyKey" text not null,
  "createdAt" timestamptz(3) not null default current_timestamp
);
create unique index "StudyRubricAnswer_ordinal_key" on "StudyRubricAnswer" ("ordinal");
create unique index "StudyRubricAnswer_idempotencyKey_key" on "StudyRubricAnswer" ("idempotencyKey");
create index "StudyRubricAnswer_turnId_ordinal_idx" on "StudyRubricAnswer" ("turnId", "ordinal");
create trigger append_only before update or delete on "StudyRubricAnswer" for each row execute function larch_append_only();
