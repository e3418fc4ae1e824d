import type { AgreementPart, Coefficient } from "@/lib/schema/agreement";
import { EstimateView } from "@/lib/schema/estimate-view";
import { computeStatistic } from "@/lib/services/statistics/compute";
import type { SharedMatrix } from "./rating-matrix";

interface Asked {
  id: string;
  name: string;
  about: string;
  options: Readonly<Record<string, string>>;
}

const asked: readonly Asked[] = [
  { id: "percent-agreement", name: "Percent agreement", about: "How often two people say the same; chance is not taken off.", options: {} },
  { id: "gwet-ac1", name: "Gwet’s AC1", about: "Holds where nearly everything is accepted.", options: {} },
  {
    id: "gwet-ac2",
    name: "Gwet’s AC2, ordinal weights",
    about: "As AC1, and a step apart counts for less.",
    options: { weights: "ordinal" },
  },
  {
    id: "krippendorff-alpha",
    name: "Krippendorff’s α, nominal",
    about: "Any number of people, with gaps.",
    options: { metric: "nominal" },
  },
  {
    id: "krippendorff-alpha",
    name: "Krippendorff’s α, ordinal",
    about: "As nominal, and a step apart counts for less.",
    options: { metric: "ordinal" },
  },
  {
    id: "krippendorff-alpha",
    name: "Krippendorff’s α, interval",
    about: "Takes the steps of the scale as equal.",
    options: { metric: "interval" },
  },
  { id: "fleiss-kappa", name: "Fleiss’ κ", about: "Needs the same number of people on every item.", options: {} },
  { id: "cohen-kappa", name: "Cohen’s κ", about: "For exactly two people; falls where one answer is rare.", options: {} },
];

/** Drawing takes its time: the more items, the fewer samples. */
const samplesFor = (items: number) => Math.round(Math.max(100, Math.min(500, 200_000 / items)));
/** An interval needs some families of items. */
const leastFamilies = 5;

/** Every coefficient of agreement, with an interval drawn by chain family, or the reason why it has no value. */
export async function coefficientsOf(shared: SharedMatrix): Promise<Coefficient[]> {
  const found: Coefficient[] = [];
  for (const one of asked) {
    await breath();
    const { estimate, noInterval } = computed(shared, one);
    found.push({ id: one.id, name: one.name, about: one.about, estimate, noInterval });
  }
  return found;
}

/** Lets other requests be answered between two coefficients. */
function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** The same within each level or category. */
export async function partsOf(shared: SharedMatrix): Promise<AgreementPart[]> {
  const names = [...new Set(shared.items.map(({ part }) => part))].sort((one, other) => one.localeCompare(other, "en", { numeric: true }));
  const parts: AgreementPart[] = [];
  for (const name of names) {
    await breath();
    const own = { ...shared, items: shared.items.filter(({ part }) => part === name) };
    const of = (id: string, options: Asked["options"] = {}) => computed(own, { id, options }).estimate;
    const [percent, ac1, alpha] = [of("percent-agreement"), of("gwet-ac1"), of("krippendorff-alpha", { metric: "ordinal" })];
    parts.push({ name, items: own.items.length, percent, ac1, alpha });
  }
  return parts;
}

function computed(
  { items, categories }: SharedMatrix,
  { id, options }: Pick<Asked, "id" | "options">,
): { estimate: EstimateView; noInterval: string | null } {
  const n = items.length;
  if (n === 0) return { estimate: { value: null, n, because: "no item was judged by two people yet" }, noInterval: null };
  const clusters = items.map(({ family }) => family);
  const mayDraw = new Set(clusters).size >= leastFamilies;
  const isMetric = options.metric === "interval" || options.metric === "ratio";
  const ratings = items.map((item) =>
    item.ratings.map((rating) => (rating === null || !isMetric ? rating : categories.indexOf(rating) + 1)),
  );
  const scale = isMetric ? categories.map((_, index) => index + 1) : categories;
  const bootstrap = mayDraw ? { bootstrap: { samples: samplesFor(n), seed: 1, clusters } } : {};
  const result = computeStatistic({ statistic: id, ratings, rows: "items", categories: scale, ...options, ...bootstrap });
  const found = EstimateView.parse(result);
  if (found.value === null) return { estimate: found, noInterval: null };
  // An interval of the statistic's own takes the levels of a chain for independent: it is left out.
  const { interval, ...plain } = found;
  if (mayDraw && interval && !("because" in boot(result))) return { estimate: found, noInterval: null };
  return { estimate: plain, noInterval: mayDraw ? String(boot(result).because) : `fewer than ${leastFamilies} chain families` };
}

/** What the bootstrap says of itself. */
function boot({ bootstrap }: Readonly<Record<string, unknown>>): { because?: unknown } {
  return typeof bootstrap === "object" && bootstrap !== null ? bootstrap : {};
}
