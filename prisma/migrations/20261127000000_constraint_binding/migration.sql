-- Any constraint may be bound to a verifier, not only those of the typed catalogue.
alter table "Constraint" rename column "catalogueId" to "verifierId";

create type "BindingState" as enum ('unbound', 'bound', 'judged', 'topic');
create type "BindingSource" as enum ('catalogue', 'rules', 'model', 'person');

alter table "Constraint"
  add column "track" "Track" not null default 'general',
  add column "bindingState" "BindingState" not null default 'unbound',
  add column "bindingSource" "BindingSource",
  add column "proposal" jsonb;
update "Constraint" set "track" = 'format_number', "bindingState" = 'bound', "bindingSource" = 'catalogue' where "verifierId" is not null;
alter table "Constraint" add constraint constraint_bound_has_verifier check (("bindingState" = 'bound') = ("verifierId" is not null));
create index "Constraint_verifierId_idx" on "Constraint" ("verifierId");
