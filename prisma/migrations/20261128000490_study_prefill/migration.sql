-- A judge may offer its choice where it passed its trial; what a person said with that before their eyes says so.
ALTER TABLE "StudyJudge" ADD COLUMN "prefills" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "Judgement" ADD COLUMN "prefilledBy" TEXT;
