-- A constraint a person dropped from the query's list: no stage takes it up, and it can be put back.
alter table "Constraint" add column "droppedAt" timestamptz(3);
