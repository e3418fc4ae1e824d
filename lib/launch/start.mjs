// The npm script runs on whichever Node npm found; what follows needs TypeScript, so tsx is registered first.
import { register } from "tsx/esm/api";

register();
await import("./start.ts");
