-- What the first filter dropped is drawn for people to look at, as what the second dropped is.
alter table "FilterSample" add column "noun" text not null default 'instruction';
alter table "FilterSample" add constraint filter_sample_noun check ("noun" in ('instruction', 'query'));

create table "FilterSampleQuery" (
  "sampleId" uuid not null,
  "queryId" uuid not null,
  constraint "FilterSampleQuery_pkey" primary key ("sampleId", "queryId")
);
create index "FilterSampleQuery_queryId_idx" on "FilterSampleQuery" ("queryId");
alter table "FilterSampleQuery" add constraint "FilterSampleQuery_sampleId_fkey" foreign key ("sampleId") references "FilterSample" ("id") on delete restrict on update cascade;
alter table "FilterSampleQuery" add constraint "FilterSampleQuery_queryId_fkey" foreign key ("queryId") references "Query" ("id") on delete restrict on update cascade;
