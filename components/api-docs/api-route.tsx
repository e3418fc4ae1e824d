import type { ApiGroupRoute } from "./api-group";

/** One route: a line that opens into what it takes and gives. */
export function ApiRoute({ route }: { route: ApiGroupRoute }) {
  const { id, method, path, summary, access, query, body, reply } = route;
  return (
    <details id={id}>
      <summary className="flex cursor-pointer flex-wrap items-baseline gap-x-3 gap-y-0.5 px-3 py-1.5 text-sm hover:bg-sunken/60">
        <span className="w-14 shrink-0 font-mono font-semibold text-xs">{method}</span>
        <code className="min-w-0 break-all font-mono text-xs">{path}</code>
        <span className="min-w-0 flex-1 basis-64 text-muted">{summary}</span>
      </summary>
      <div className="flex flex-col gap-3 border-line border-t px-3 py-3">
        <p className="text-sm">{access}</p>
        <Part title="Query" text={query} />
        <Part title="Body" text={body} />
        <Part title="Reply" text={reply ?? "a stream or a file"} />
      </div>
    </details>
  );
}

function Part({ title, text }: { title: string; text: string | null }) {
  if (text === null) return null;
  return (
    <div>
      <h3 className="text-muted text-xs">{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0} className="mt-1 max-h-96 overflow-auto rounded-md bg-sunken px-3 py-2 font-mono text-xs leading-5">
        {text}
      </pre>
    </div>
  );
}
