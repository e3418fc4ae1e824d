-- What a person changed lately, for taking it back after a reload.
create index "TextEdit_projectId_userId_createdAt_idx" on "TextEdit" ("projectId", "userId", "createdAt");
create index "ConstraintChange_projectId_userId_createdAt_idx" on "ConstraintChange" ("projectId", "userId", "createdAt");
