-- What annotators need to know of one kind of item, beside the guideline that holds for all.
alter table "Project" add column "kindGuidelines" jsonb not null default '{}';
