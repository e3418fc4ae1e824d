import Link from "next/link";
import { Outside } from "@/components/shell/outside";
import { Button } from "@/components/ui/button";

export default function Forbidden() {
  return (
    <Outside width="normal">
      <h1 className="font-semibold text-xl tracking-tight">Your role does not open this page</h1>
      <p className="mt-1 mb-4 max-w-prose text-muted text-sm">The owner of the project can give you another role under Settings, People.</p>
      <Button asChild className="self-start">
        <Link href="/">Go to your project</Link>
      </Button>
    </Outside>
  );
}
