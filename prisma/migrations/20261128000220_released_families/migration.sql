-- Which releases hold rows of a seed: asked before anything of it is dropped.
create index "ReleaseRow_familyId_releaseId_idx" on "ReleaseRow" ("familyId", "releaseId");
