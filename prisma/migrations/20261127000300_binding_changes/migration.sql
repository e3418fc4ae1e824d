-- A person changed how a constraint's keeping can be told, and perhaps its words with it.
create table "BindingChange" (
  "id" uuid not null,
  "ordinal" bigserial not null,
  "projectId" uuid not null,
  "userId" text not null,
  "constraintId" uuid not null,
  "before" jsonb not null,
  "after" jsonb not null,
  "createdAt" timestamptz(3) not null default current_timestamp,
  constraint "BindingChange_pkey" primary key ("id")
);
create unique index "BindingChange_ordinal_key" on "BindingChange" ("ordinal");
create index "BindingChange_constraintId_ordinal_idx" on "BindingChange" ("constraintId", "ordinal");
create index "BindingChange_userId_idx" on "BindingChange" ("userId");
alter table "BindingChange" add constraint "BindingChange_userId_fkey" foreign key ("userId") references "User" ("id") on delete restrict on update cascade;
alter table "BindingChange" add constraint "BindingChange_constraintId_fkey" foreign key ("constraintId") references "Constraint" ("id") on delete restrict on update cascade;
create trigger append_only before update or delete on "BindingChange" for each row execute function larch_append_only();
