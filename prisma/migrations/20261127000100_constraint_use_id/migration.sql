-- One use of a constraint has an id of its own, so that it can be an item of a stage.
alter table "InstructionConstraint" add column "id" uuid not null default gen_random_uuid();
create unique index "InstructionConstraint_id_key" on "InstructionConstraint" ("id");
