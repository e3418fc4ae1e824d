-- Of two people who change one draft the second is told: every save names the revision it was made on.
alter table "Study" add column "revision" integer not null default 1;
