create table "ConstraintCheck" (
  "id" uuid not null,
  "projectId" uuid not null,
  "runId" uuid,
  "status" "ImportStatus" not null default 'running',
  "statusReason" text,
  "done" integer not null default 0,
  "total" integer not null default 0,
  "bound" integer not null default 0,
  "verdicts" integer not null default 0,
  "findings" integer not null default 0,
  "createdById" text,
  "createdAt" timestamptz(3) not null default current_timestamp,
  "finishedAt" timestamptz(3),
  constraint "ConstraintCheck_pkey" primary key ("id")
);
create index "ConstraintCheck_projectId_createdAt_idx" on "ConstraintCheck" ("projectId", "createdAt" desc);
create index "ConstraintCheck_runId_idx" on "ConstraintCheck" ("runId");
alter table "ConstraintCheck" add constraint "ConstraintCheck_projectId_fkey" foreign key ("projectId") references "Project" ("id") on delete restrict on update cascade;
alter table "ConstraintCheck" add constraint "ConstraintCheck_runId_fkey" foreign key ("runId") references "Run" ("id") on delete restrict on update cascade;
