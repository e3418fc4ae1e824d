import { PageBody } from "@/components/ui/page-body";
import { Skeleton, SkeletonRows } from "@/components/ui/skeleton";

export default function Loading() {
  return (
    <PageBody>
      <Skeleton className="h-7 w-48" />
      <SkeletonRows rows={8} />
    </PageBody>
  );
}
