-- What code, a model and people say of one constraint and one answer: each in a table of its own, none writes over another.
create type "Fulfilment" as enum ('yes', 'partly', 'no');

-- Computed: done again whenever the answer, the verifier or its parameters change.
create table "CodeVerdict" (
  "constraintId" uuid not null,
  "answerId" uuid not null,
  "verifierId" text not null,
  "strict" boolean not null,
  "loose" boolean not null,
  "evidence" text not null,
  "spans" jsonb not null,
  "computedAt" timestamptz(3) not null default current_timestamp,
  constraint "CodeVerdict_pkey" primary key ("constraintId", "answerId")
);
create index "CodeVerdict_answerId_idx" on "CodeVerdict" ("answerId");
alter table "CodeVerdict" add constraint "CodeVerdict_constraintId_fkey" foreign key ("constraintId") references "Constraint" ("id") on delete restrict on update cascade;
alter table "CodeVerdict" add constraint "CodeVerdict_answerId_fkey" foreign key ("answerId") references "Answer" ("id") on delete restrict on update cascade;

create table "JudgeVerdict" (
  "id" uuid not null,
  "runId" uuid not null,
  "constraintId" uuid not null,
  "answerId" uuid not null,
  "fulfilment" "Fulfilment",
  "quote" text,
  "explanation" text not null,
  "voidBecause" text,
  "model" text not null,
  "isRehearsal" boolean not null default false,
  "modelCallId" uuid,
  "createdAt" timestamptz(3) not null default current_timestamp,
  constraint "JudgeVerdict_pkey" primary key ("id"),
  constraint judge_verdict_void_has_none check (("voidBecause" is null) = ("fulfilment" is not null))
);
create index "JudgeVerdict_answerId_idx" on "JudgeVerdict" ("answerId");
create index "JudgeVerdict_constraintId_idx" on "JudgeVerdict" ("constraintId");
alter table "JudgeVerdict" add constraint "JudgeVerdict_runId_fkey" foreign key ("runId") references "Run" ("id") on delete restrict on update cascade;
alter table "JudgeVerdict" add constraint "JudgeVerdict_constraintId_fkey" foreign key ("constraintId") references "Constraint" ("id") on delete restrict on update cascade;
alter table "JudgeVerdict" add constraint "JudgeVerdict_answerId_fkey" foreign key ("answerId") references "Answer" ("id") on delete restrict on update cascade;
create trigger append_only before update or delete on "JudgeVerdict" for each row execute function larch_append_only();

-- A row without a fulfilment takes the person's earlier word back.
create table "ConstraintLabel" (
  "id" uuid not null,
  "ordinal" bigserial not null,
  "projectId" uuid not null,
  "userId" text not null,
  "constraintId" uuid not null,
  "answerId" uuid not null,
  "fulfilment" "Fulfilment",
  "idempotencyKey" text not null,
  "createdAt" timestamptz(3) not null default current_timestamp,
  constraint "ConstraintLabel_pkey" primary key ("id")
);
create unique index "ConstraintLabel_ordinal_key" on "ConstraintLabel" ("ordinal");
create unique index "ConstraintLabel_idempotencyKey_key" on "ConstraintLabel" ("idempotencyKey");
create index "ConstraintLabel_answerId_constraintId_userId_ordinal_idx" on "ConstraintLabel" ("answerId", "constraintId", "userId", "ordinal");
create index "ConstraintLabel_constraintId_idx" on "ConstraintLabel" ("constraintId");
create index "ConstraintLabel_userId_idx" on "ConstraintLabel" ("userId");
alter table "ConstraintLabel" add constraint "ConstraintLabel_userId_fkey" foreign key ("userId") references "User" ("id") on delete restrict on update cascade;
alter table "ConstraintLabel" add constraint "ConstraintLabel_constraintId_fkey" foreign key ("constraintId") references "Constraint" ("id") on delete restrict on update cascade;
alter table "ConstraintLabel" add constraint "ConstraintLabel_answerId_fkey" foreign key ("answerId") references "Answer" ("id") on delete restrict on update cascade;
create trigger append_only before update or delete on "ConstraintLabel" for each row execute function larch_append_only();
