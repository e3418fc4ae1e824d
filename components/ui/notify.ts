import { toast } from "sonner";

interface Notice {
  /** what happened */
  title: string;
  /** what was kept, what to do */
  detail?: string;
  tone?: "plain" | "accept" | "reject";
  action?: { label: string; onClick: () => void };
  /** the same id replaces the notice before it */
  id?: string;
}

/** Tells a person something in passing, without taking the focus. Errors stay until they are read. */
export function notify({ title, detail, tone = "plain", action, id }: Notice): void {
  const options = {
    ...(detail ? { description: detail } : {}),
    ...(action ? { action } : {}),
    ...(id ? { id } : {}),
    duration: tone === "reject" ? 12_000 : 5_000,
  };
  if (tone === "accept") toast.success(title, options);
  else if (tone === "reject") toast.error(title, options);
  else toast(title, options);
}
