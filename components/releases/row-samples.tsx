import { CodeBlock } from "@/components/ui/code-block";

/** Rows exactly as a file holds them, set out over lines. */
export function RowSamples({ rows }: { rows: readonly unknown[] }) {
  if (rows.length === 0) return <p className="text-muted text-sm">The release holds no row that this format takes.</p>;
  return (
    <div className="flex flex-col gap-3">
      {rows.map((row, index) => {
        const text = JSON.stringify(row, null, 2);
        return <CodeBlock key={text} label={`Row ${index + 1}`} text={text} />;
      })}
    </div>
  );
}
