-- What a release must say of its origin (project name, runs, models, prompts, yields), frozen with it.
alter table "Release" add column "provenance" jsonb not null default '{}';
