-- A share of what a filter dropped, drawn for people to look at: what is never looked at is never found to be wrong.
create table "FilterSample" (
  "id" uuid not null,
  "ordinal" bigserial not null,
  "projectId" uuid not null,
  "share" double precision not null,
  "isByLevel" boolean not null,
  "items" integer not null default 0,
  "createdById" text not null,
  "createdAt" timestamptz(3) not null default current_timestamp,
  constraint "FilterSample_pkey" primary key ("id"),
  constraint filter_sample_share check ("share" > 0 and "share" <= 1)
);
create unique index "FilterSample_ordinal_key" on "FilterSample" ("ordinal");
create index "FilterSample_projectId_ordinal_idx" on "FilterSample" ("projectId", "ordinal" desc);
create index "FilterSample_createdById_idx" on "FilterSample" ("createdById");
alter table "FilterSample" add constraint "FilterSample_projectId_fkey" foreign key ("projectId") references "Project" ("id") on delete restrict on update cascade;
alter table "FilterSample" add constraint "FilterSample_createdById_fkey" foreign key ("createdById") references "User" ("id") on delete restrict on update cascade;

create table "FilterSampleItem" (
  "sampleId" uuid not null,
  "instructionId" uuid not null,
  constraint "FilterSampleItem_pkey" primary key ("sampleId", "instructionId")
);
create index "FilterSampleItem_instructionId_idx" on "FilterSampleItem" ("instructionId");
alter table "FilterSampleItem" add constraint "FilterSampleItem_sampleId_fkey" foreign key ("sampleId") references "FilterSample" ("id") on delete restrict on update cascade;
alter table "FilterSampleItem" add constraint "FilterSampleItem_instructionId_fkey" foreign key ("instructionId") references "Instruction" ("id") on delete restrict on update cascade;
