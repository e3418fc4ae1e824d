import { ensureBuild } from "@/lib/launch/build";
import { prepareContent } from "@/lib/launch/content";
import { migrate } from "@/lib/launch/migrate";
import { stopPostgres } from "@/lib/launch/postgres";
import { prepare } from "@/lib/launch/settings";

// The first steps of a start, and no more of it: the build, and a data folder with the owner and the demo, its Postgres stopped.
await ensureBuild();
const { environment } = await prepare();
await migrate(environment.DATABASE_URL);
await prepareContent();
await stopPostgres(environment.LARCH_DATA);
process.exit(0);
