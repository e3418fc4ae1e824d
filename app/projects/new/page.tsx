import type { Metadata } from "next";
import { NewProjectForm } from "@/components/shell/new-project-form";
import { Outside } from "@/components/shell/outside";
import { PersonMenu } from "@/components/shell/person-menu";
import { ThemeMenu } from "@/components/shell/theme-menu";
import { signedInContext } from "@/lib/http/page-context";
import { readSession } from "@/lib/services/auth/read-session";

export const metadata: Metadata = { title: "New project" };

export default async function NewProjectPage() {
  const { user } = await readSession(await signedInContext());
  const corner = (
    <>
      <ThemeMenu />
      {user ? <PersonMenu person={user} /> : null}
    </>
  );
  return (
    <Outside corner={corner} width="normal">
      <h1 className="mb-4 font-semibold text-xl tracking-tight">New project</h1>
      {user?.isInstanceOwner ? (
        <NewProjectForm />
      ) : (
        <p className="text-muted">Only the owner of this installation makes projects. Ask them to make one and add you.</p>
      )}
    </Outside>
  );
}
