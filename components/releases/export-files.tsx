import { Download } from "lucide-react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { formatCount } from "@/components/ui/number-format";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { exportAddress } from "@/lib/client/releases";
import type { ExportManifest } from "@/lib/schema/export";
import { formatBytes } from "./format-bytes";

/** The files of an export with sizes and hashes, each a download of its own, and all of them as one archive. */
export function ExportFiles({ project, release, manifest }: { project: string; release: string; manifest: ExportManifest }) {
  const address = (file: string | null) => exportAddress(project, release, manifest.format, file);
  return (
    <div className="flex flex-col gap-3">
      <div className="overflow-hidden rounded-md border border-line bg-raised">
        <Table caption="Files of this export">
          <thead>
            <tr>
              <Th>File</Th>
              <Th isNumber>Rows</Th>
              <Th isNumber>Size</Th>
              <Th>SHA-256</Th>
            </tr>
          </thead>
          <tbody>
            {manifest.files.map(({ name, rows, bytes, sha256 }) => (
              <Tr key={name}>
                <Td>
                  <a href={address(name)} download={name} className="font-medium underline underline-offset-2">
                    {name}
                  </a>
                </Td>
                <Td isNumber>{rows === null ? "–" : formatCount(rows)}</Td>
                <Td isNumber className="whitespace-nowrap">
                  {formatBytes(bytes)}
                </Td>
                <Td>
                  <span className="flex items-center gap-1">
                    <code className="font-mono text-muted text-xs" title={sha256}>
                      {sha256.slice(0, 12)}…
                    </code>
                    <CopyButton text={sha256} label={`Copy the hash of ${name}`} />
                  </span>
                </Td>
              </Tr>
            ))}
            <Tr>
              <Td>
                <a href={address("manifest.json")} download="manifest.json" className="font-medium underline underline-offset-2">
                  manifest.json
                </a>
              </Td>
              <Td isNumber>–</Td>
              <Td isNumber>–</Td>
              <Td className="text-muted text-xs">names all of the above, and every row's id</Td>
            </Tr>
          </tbody>
        </Table>
      </div>
      <Button asChild tone="primary" className="self-start">
        <a href={address(null)} download>
          <Download aria-hidden /> Everything as one .tar
        </a>
      </Button>
    </div>
  );
}
