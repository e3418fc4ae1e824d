-- A flag that opens a talk about an instruction; the talk is the instruction's comments. One is open at a time.
create table "Discussion" (
  "id" uuid not null,
  "ordinal" bigserial not null,
  "projectId" uuid not null,
  "instructionId" uuid not null,
  "openedById" text not null,
  "openedAt" timestamptz(3) not null default current_timestamp,
  "settledById" text,
  "settledAt" timestamptz(3),
  constraint "Discussion_pkey" primary key ("id"),
  constraint discussion_settled check (("settledById" is null) = ("settledAt" is null))
);
create unique index "Discussion_ordinal_key" on "Discussion" ("ordinal");
create unique index discussion_open on "Discussion" ("instructionId") where "settledAt" is null;
create index "Discussion_instructionId_idx" on "Discussion" ("instructionId");
create index "Discussion_projectId_settledAt_ordinal_idx" on "Discussion" ("projectId", "settledAt", "ordinal" desc);
alter table "Discussion" add constraint "Discussion_projectId_fkey" foreign key ("projectId") references "Project" ("id") on delete restrict on update cascade;
alter table "Discussion" add constraint "Discussion_instructionId_fkey" foreign key ("instructionId") references "Instruction" ("id") on delete restrict on update cascade;
alter table "Discussion" add constraint "Discussion_openedById_fkey" foreign key ("openedById") references "User" ("id") on delete restrict on update cascade;
alter table "Discussion" add constraint "Discussion_settledById_fkey" foreign key ("settledById") references "User" ("id") on delete set null on update cascade;

create trigger append_only before update or delete on "Comment" for each row execute function larch_append_only();

create table "Mention" (
  "commentId" uuid not null,
  "userId" text not null,
  "projectId" uuid not null,
  "seenAt" timestamptz(3),
  constraint "Mention_pkey" primary key ("commentId", "userId")
);
create index "Mention_projectId_userId_seenAt_idx" on "Mention" ("projectId", "userId", "seenAt");
alter table "Mention" add constraint "Mention_commentId_fkey" foreign key ("commentId") references "Comment" ("id") on delete restrict on update cascade;
alter table "Mention" add constraint "Mention_userId_fkey" foreign key ("userId") references "User" ("id") on delete restrict on update cascade;

-- What a person is typing, kept while they type: it outlives the tab, the browser and the machine.
create table "Draft" (
  "userId" text not null,
  "projectId" uuid not null,
  "place" text not null,
  "text" text not null,
  "baseVersion" integer not null,
  "savedAt" timestamptz(3) not null default current_timestamp,
  constraint "Draft_pkey" primary key ("userId", "projectId", "place")
);
create index "Draft_userId_projectId_savedAt_idx" on "Draft" ("userId", "projectId", "savedAt" desc);
alter table "Draft" add constraint "Draft_userId_fkey" foreign key ("userId") references "User" ("id") on delete cascade on update cascade;
alter table "Draft" add constraint "Draft_projectId_fkey" foreign key ("projectId") references "Project" ("id") on delete cascade on update cascade;

-- What a person set for themselves, on every device: keys and the like.
create table "Preference" (
  "userId" text not null,
  "name" text not null,
  "value" jsonb not null,
  "savedAt" timestamptz(3) not null default current_timestamp,
  constraint "Preference_pkey" primary key ("userId", "name")
);
alter table "Preference" add constraint "Preference_userId_fkey" foreign key ("userId") references "User" ("id") on delete cascade on update cascade;
