import { general } from "./general";
import type { Topic } from "./topic";

/** Every field the rehearsal model knows, the general one last: it stands in where no other fits. */
export const topics: readonly Topic[] = [general];
