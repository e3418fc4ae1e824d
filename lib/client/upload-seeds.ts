import { SeedUpload } from "@/lib/schema/seed-import";
import { ApiError } from "./request";

export interface UploadOptions {
  /** share of the file that is sent, 0 to 1 */
  onProgress(share: number): void;
  signal: AbortSignal;
}

/** Sends a file as it lies on the disk. XMLHttpRequest, because fetch cannot tell how much of a body has been sent. */
export function uploadSeedFile(project: string, file: File, { onProgress, signal }: UploadOptions): Promise<SeedUpload> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open("POST", `/api/v1/projects/${project}/seed-uploads?fileName=${encodeURIComponent(file.name)}`);
    sending.setRequestHeader("content-type", "application/octet-stream");
    sending.responseType = "json";
    sending.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    sending.onload = () => {
      const parsed = SeedUpload.safeParse(sending.response);
      if (sending.status < 300 && parsed.success) resolve(parsed.data);
      else reject(new ApiError(sending.status, "unavailable", messageIn(sending.response, sending.status), undefined));
    };
    sending.onerror = () => reject(new TypeError("network: the upload was cut off"));
    sending.onabort = () => reject(new DOMException("The upload was stopped.", "AbortError"));
    signal.addEventListener("abort", () => sending.abort(), { once: true });
    sending.send(file);
  });
}

function messageIn(reply: unknown, status: number): string {
  const error = typeof reply === "object" && reply !== null && "error" in reply ? reply.error : null;
  const message = typeof error === "object" && error !== null && "message" in error ? error.message : null;
  return typeof message === "string" ? message : `the server answered ${status}`;
}
