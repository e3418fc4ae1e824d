import type { Access } from "./route";

/** Every page, and who may see it. A test holds this table and the app folder equal, and each page to what it says. */
export const pages: Readonly<Record<string, Access>> = {
  "page.tsx": "signed_in",
  "sign-in/page.tsx": "signed_in",
  "api-docs/page.tsx": "signed_in",
  "account/page.tsx": "signed_in",
  "projects/new/page.tsx": "signed_in",
  "p/[project]/overview/page.tsx": "project.read",
  "p/[project]/seeds/page.tsx": "seeds.read",
  "p/[project]/seeds/import/page.tsx": "seeds.manage",
  "p/[project]/seeds/imports/page.tsx": "seeds.read",
  "p/[project]/seeds/imports/[import]/page.tsx": "seeds.read",
  "p/[project]/seeds/near-duplicates/page.tsx": "seeds.read",
  "p/[project]/settings/page.tsx": "project.read",
  "p/[project]/settings/people/page.tsx": "people.manage",
  "p/[project]/settings/api-keys/page.tsx": "apiKeys.manage",
  "p/[project]/settings/models/page.tsx": "models.read",
  "p/[project]/settings/prompts/page.tsx": "prompts.read",
  "p/[project]/settings/prompts/[stage]/page.tsx": "prompts.read",
  "p/[project]/settings/audit/page.tsx": "audit.read",
};
