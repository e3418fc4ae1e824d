create table "SavedView" (
  "id" uuid not null,
  "ordinal" bigserial not null,
  "projectId" uuid not null,
  "userId" text not null,
  "name" text not null,
  "isShared" boolean not null default false,
  "settings" jsonb not null,
  "createdAt" timestamptz(3) not null default current_timestamp,
  "updatedAt" timestamptz(3) not null default current_timestamp,
  constraint "SavedView_pkey" primary key ("id")
);
create unique index "SavedView_ordinal_key" on "SavedView" ("ordinal");
create unique index "SavedView_projectId_userId_name_key" on "SavedView" ("projectId", "userId", "name");
create index "SavedView_projectId_isShared_ordinal_idx" on "SavedView" ("projectId", "isShared", "ordinal");
create index "SavedView_userId_idx" on "SavedView" ("userId");
alter table "SavedView" add constraint "SavedView_projectId_fkey" foreign key ("projectId") references "Project" ("id") on delete restrict on update cascade;
alter table "SavedView" add constraint "SavedView_userId_fkey" foreign key ("userId") references "User" ("id") on delete restrict on update cascade;
