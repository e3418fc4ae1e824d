-- All counts beside the list of findings come from one pass over this index.
create index "Finding_projectId_status_check_severity_level_idx" on "Finding" ("projectId", "status", "check", "severity", "level");
