create type "ConstraintChangeKind" as enum ('added', 'removed');

create table "ConstraintChange" (
  "id" uuid not null,
  "projectId" uuid not null,
  "userId" text not null,
  "instructionId" uuid not null,
  "constraintId" uuid not null,
  "kind" "ConstraintChangeKind" not null,
  "createdAt" timestamptz(3) not null default current_timestamp,
  constraint "ConstraintChange_pkey" primary key ("id")
);
create index "ConstraintChange_instructionId_createdAt_idx" on "ConstraintChange" ("instructionId", "createdAt");
create index "ConstraintChange_constraintId_idx" on "ConstraintChange" ("constraintId");
alter table "ConstraintChange" add constraint "ConstraintChange_userId_fkey" foreign key ("userId") references "User" ("id") on delete restrict on update cascade;
alter table "ConstraintChange" add constraint "ConstraintChange_instructionId_fkey" foreign key ("instructionId") references "Instruction" ("id") on delete restrict on update cascade;
alter table "ConstraintChange" add constraint "ConstraintChange_constraintId_fkey" foreign key ("constraintId") references "Constraint" ("id") on delete restrict on update cascade;

create trigger append_only before update or delete on "ConstraintChange" for each row execute function larch_append_only();
