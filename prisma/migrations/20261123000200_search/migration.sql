create extension if not exists pg_trgm;
create index "Instruction_text_trgm" on "Instruction" using gin ("text" gin_trgm_ops);
create index "Seed_text_trgm" on "Seed" using gin ("text" gin_trgm_ops) where "status" = 'kept';
