-- The text first: every index that begins with the project looks as good to the planner while a project is being filled,
-- and the wrong one reads the whole project for each row that is looked up.
create unique index "Seed_textHash_projectId_key" on "Seed" ("textHash", "projectId");
drop index "Seed_projectId_textHash_key";
