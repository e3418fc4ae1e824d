import Link from "next/link";
import { Outside } from "@/components/shell/outside";
import { Button } from "@/components/ui/button";

export default function NotFound() {
  return (
    <Outside width="normal">
      <h1 className="font-semibold text-xl tracking-tight">There is nothing at this address</h1>
      <p className="mt-1 mb-4 max-w-prose text-muted text-sm">
        The page does not exist, or it belongs to a project you are not a member of. Nothing was changed.
      </p>
      <Button asChild className="self-start">
        <Link href="/">Go to your project</Link>
      </Button>
    </Outside>
  );
}
