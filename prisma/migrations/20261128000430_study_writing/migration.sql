-- The writing queue: who is writing for which query, and what they have typed so far.
alter table "StudyText"
  add column "writerId" text,
  add column "writingAt" timestamptz(3),
  add column "draft" jsonb,
  add column "skippedBy" text[] not null default '{}';
create index "StudyText_studyId_writerId_idx" on "StudyText" ("studyId", "writerId");
