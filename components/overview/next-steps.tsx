import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { StatusShape } from "@/components/ui/status-shape";
import type { Overview } from "@/lib/schema/overview";
import type { Role } from "@/lib/schema/role";
import { nextStep, nextSteps } from "./steps";

interface NextStepsProps {
  slug: string;
  role: Role;
  overview: Overview;
}

/** The way from nothing to a release, until it has been walked once. */
export function NextSteps({ slug, role, overview }: NextStepsProps) {
  const steps = nextSteps(overview, role);
  const next = nextStep(steps);
  if (!next) return null;
  return (
    <Section title="The way to a dataset">
      <ol className="grid gap-px overflow-hidden rounded-md border border-line bg-line md:grid-cols-5">
        {steps.map((step, index) => (
          <li key={step.title} className="flex flex-col items-start gap-1 bg-raised p-3">
            <span className="flex items-center gap-2 font-medium text-sm">
              <StatusShape
                kind={step.isDone ? "accept" : step === next ? "revise" : "unknown"}
                label={step.isDone ? "done" : step === next ? "next" : "open"}
              />
              {index + 1}. {step.title}
            </span>
            <p className="text-muted text-xs">{step.words}</p>
            {step.isOpen ? (
              <Button asChild size="sm" tone={step === next ? "primary" : "quiet"} className="mt-auto">
                <Link href={`/p/${slug}/${step.path}`}>{step.action}</Link>
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}
