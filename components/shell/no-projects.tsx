import { EmptyState } from "@/components/ui/empty-state";
import type { SessionView } from "@/lib/schema/project";
import { NewProjectForm } from "./new-project-form";
import { Outside } from "./outside";
import { PersonMenu } from "./person-menu";
import { ThemeMenu } from "./theme-menu";

/** For someone who may enter no project yet. */
export function NoProjects({ session }: { session: SessionView }) {
  const { user } = session;
  const corner = (
    <>
      <ThemeMenu />
      {user ? <PersonMenu person={user} /> : null}
    </>
  );
  return (
    <Outside corner={corner} width="normal">
      <h1 className="mb-4 font-semibold text-xl tracking-tight">
        {user?.isInstanceOwner ? "Your first project" : "No project is open to you yet"}
      </h1>
      {user?.isInstanceOwner ? (
        <NewProjectForm />
      ) : (
        <EmptyState title="You are signed in, but not in any project.">
          Ask the owner of a project to add you under Settings, People, with your address {user?.email}. Then load this page again.
        </EmptyState>
      )}
    </Outside>
  );
}
