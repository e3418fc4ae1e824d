create table "SeedUpload" (
  "id" uuid not null,
  "projectId" uuid not null,
  "fileName" text not null,
  "bytes" bigint not null,
  "fileHash" text not null,
  "createdById" text,
  "createdAt" timestamptz(3) not null default current_timestamp,
  constraint "SeedUpload_pkey" primary key ("id")
);
create index "SeedUpload_projectId_createdAt_idx" on "SeedUpload" ("projectId", "createdAt");
alter table "SeedUpload" add constraint "SeedUpload_projectId_fkey" foreign key ("projectId") references "Project" ("id") on delete restrict on update cascade;

create table "SeedUploadChunk" (
  "uploadId" uuid not null,
  "position" integer not null,
  "content" bytea not null,
  constraint "SeedUploadChunk_pkey" primary key ("uploadId", "position")
);
alter table "SeedUploadChunk" add constraint "SeedUploadChunk_uploadId_fkey" foreign key ("uploadId") references "SeedUpload" ("id") on delete cascade on update cascade;
-- Written once, read once, deleted: compressing it costs more than it saves.
alter table "SeedUploadChunk" alter column "content" set storage external;

alter table "SeedImport" add column "uploadId" uuid;
alter table "SeedImport" add constraint "SeedImport_uploadId_fkey" foreign key ("uploadId") references "SeedUpload" ("id") on delete set null on update cascade;

create index "Seed_projectId_ordinal_idx" on "Seed" ("projectId", "ordinal");

create table "NearDuplicateSearch" (
  "id" uuid not null,
  "projectId" uuid not null,
  "threshold" real not null,
  "status" "ImportStatus" not null default 'running',
  "statusReason" text,
  "cancelAsked" boolean not null default false,
  "done" integer not null default 0,
  "total" integer not null default 0,
  "found" integer not null default 0,
  "createdById" text,
  "createdAt" timestamptz(3) not null default current_timestamp,
  "finishedAt" timestamptz(3),
  constraint "NearDuplicateSearch_pkey" primary key ("id")
);
create index "NearDuplicateSearch_projectId_createdAt_idx" on "NearDuplicateSearch" ("projectId", "createdAt" desc);
alter table "NearDuplicateSearch" add constraint "NearDuplicateSearch_projectId_fkey" foreign key ("projectId") references "Project" ("id") on delete restrict on update cascade;
