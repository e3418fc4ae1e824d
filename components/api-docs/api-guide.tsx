import { CodeBlock } from "@/components/ui/code-block";
import type { ApiGroup } from "./api-group";
import { ApiRoute } from "./api-route";

/** Every route of the API on one page: what it is for, who may call it, what goes in and what comes out. */
export function ApiGuide({ groups, origin }: { groups: readonly ApiGroup[]; origin: string }) {
  return (
    <div className="flex flex-col gap-8 lg:flex-row lg:gap-12">
      <nav
        aria-label="Subjects"
        className="flex shrink-0 flex-wrap gap-x-3 gap-y-1 text-sm lg:sticky lg:top-6 lg:w-40 lg:flex-col lg:self-start"
      >
        {groups.map(({ tag, routes }) => (
          <a
            key={tag}
            href={`#${anchor(tag)}`}
            className="flex justify-between gap-2 text-muted underline-offset-4 hover:text-ink hover:underline"
          >
            {tag}
            <span className="tabular-nums">{routes.length}</span>
          </a>
        ))}
      </nav>
      <div className="flex min-w-0 flex-1 flex-col gap-8">
        <header className="flex flex-col gap-3">
          <h1 className="font-semibold text-xl tracking-tight">HTTP API</h1>
          <p className="max-w-prose text-muted text-sm">
            Everything Larch's pages do goes through these routes, so a program can do it too. It sends an API key of a project (Settings,
            API keys). A project is named by its id or its short name. Errors are JSON: a code, a message that says what to do, and details
            where there is something to choose. The same in{" "}
            <a href="/api/v1/openapi.json" className="underline underline-offset-4">
              OpenAPI 3.1
            </a>
            . What code can check in an answer is listed under{" "}
            <a href="/verifiers" className="underline underline-offset-4">
              Verifiers
            </a>
            .
          </p>
          <CodeBlock label="Example" text={`curl -H "authorization: Bearer $LARCH_KEY" ${origin}/api/v1/projects`} />
        </header>
        {groups.map(({ tag, routes }) => (
          <section key={tag} id={anchor(tag)} aria-labelledby={`${anchor(tag)}-title`} className="flex scroll-mt-6 flex-col gap-2">
            <h2 id={`${anchor(tag)}-title`} className="font-semibold text-base">
              {tag}
            </h2>
            <div className="divide-y divide-line rounded-md border border-line bg-raised">
              {routes.map((route) => (
                <ApiRoute key={route.id} route={route} />
              ))}
            </div>
          </section>
        ))}
      </div>
    </div>
  );
}

function anchor(tag: string): string {
  return `about-${tag.toLowerCase().replaceAll(/\W+/g, "-")}`;
}
