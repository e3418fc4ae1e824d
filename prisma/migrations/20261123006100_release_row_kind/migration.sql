-- Exports read some kinds of rows: without opening the records they pass over.
alter table "ReleaseRow" add column "kind" text generated always as ("record"->>'kind') stored;
