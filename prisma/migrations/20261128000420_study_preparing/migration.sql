-- What a model still has to make of a study's texts: how often it was asked, and what the text cost.
alter table "StudyText" add column "rounds" integer not null default 1, add column "costMicroUsd" bigint;
