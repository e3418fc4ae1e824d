import Link from "next/link";
import { Button } from "@/components/ui/button";
import type { StudyTask } from "@/lib/schema/study-view";
import { taskWords } from "./study-words";

/** What somebody who leads a study and judges too can do in it now. */
export function WorkLinks({ href, tasks }: { href: string; tasks: readonly StudyTask[] }) {
  return tasks.map((task, nth) => (
    <Button key={task} asChild tone={nth === 0 ? "primary" : "secondary"}>
      <Link href={`${href}/${taskWords[task].path}`} prefetch={false}>
        {task === "rubric" ? "Answer about texts" : taskWords[task].words}
      </Link>
    </Button>
  ));
}
