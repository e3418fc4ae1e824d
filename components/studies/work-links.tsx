import Link from "next/link";
import { Button } from "@/components/ui/button";
import type { StudyView } from "@/lib/schema/study-view";

/** What somebody who leads a study and judges too can do in it now. */
export function WorkLinks({ href, view: { state, protocol } }: { href: string; view: StudyView }) {
  const isWritten = protocol.arms.some(({ source }) => source.kind === "written");
  return (
    <>
      {state === "preparing" && isWritten ? (
        <Button asChild tone="primary">
          <Link href={`${href}/write`} prefetch={false}>
            Write lists
          </Link>
        </Button>
      ) : null}
      {state === "open" && protocol.rubric.length > 0 ? (
        <Button asChild>
          <Link href={`${href}/rubric`} prefetch={false}>
            Answer about texts
          </Link>
        </Button>
      ) : null}
      {state === "open" ? (
        <Button asChild tone="primary">
          <Link href={`${href}/judge`} prefetch={false}>
            Judge
          </Link>
        </Button>
      ) : null}
    </>
  );
}
