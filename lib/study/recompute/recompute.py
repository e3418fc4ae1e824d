"""The numbers of a study's report, computed anew from its CSV files with the standard library alone.

    python3 recompute.py preferences.csv rubric.csv downstream.csv [probes.csv] > numbers.json

Nothing here comes from the program that wrote the report: formulas and numeric methods are other ones, so that the same number
twice is evidence. Every rate is of the second arm over the first; a tie and both bad are half a win.
"""

import csv
import json
import math
import sys
from collections import Counter, defaultdict
from itertools import combinations, permutations

POINTS = {"second": 1.0, "tie": 0.5, "both_bad": 0.5, "first": 0.0}
CHOICES = ["first", "second", "tie", "both_bad"]
FEWEST = 10
Z = 1.959963984540054


# --- distributions -------------------------------------------------------------------------------------------------------------------


def student_upper(t, degrees):
    """P(T > t), t >= 0, by the finite sums over whole degrees of freedom (Abramowitz & Stegun 26.7.3 and 26.7.4)."""
    angle = math.atan2(t, math.sqrt(degrees))
    cos2 = math.cos(angle) ** 2
    if degrees % 2:
        total, term = 0.0, math.cos(angle)
        for k in range(1, (degrees - 1) // 2 + 1):
            total += term
            term *= cos2 * (2 * k) / (2 * k + 1)
        within = (2 / math.pi) * (angle + math.sin(angle) * total)
    else:
        total, term = 0.0, 1.0
        for k in range(1, degrees // 2 + 1):
            total += term
            term *= cos2 * (2 * k - 1) / (2 * k)
        within = math.sin(angle) * total
    return (1 - within) / 2


def student_quantile(degrees):
    """The t that leaves 2.5 % above it, by halving a bracket that holds it (one degree of freedom has the largest, 12.7)."""
    low, high = 0.0, 13.0
    for _ in range(300):
        middle = (low + high) / 2
        if student_upper(middle, degrees) > 0.025:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def wilson(successes, trials):
    """The roots of (p - rate)^2 = z^2 p (1 - p) / trials, as a quadratic in p."""
    if trials == 0:
        return None
    rate = successes / trials
    a, b, c = 1 + Z * Z / trials, -(2 * rate + Z * Z / trials), rate * rate
    root = math.sqrt(max(0.0, b * b - 4 * a * c))
    return {"value": rate, "n": trials, "interval": [max(0.0, (-b - root) / (2 * a)), min(1.0, (-b + root) / (2 * a))]}


# --- clustered means -----------------------------------------------------------------------------------------------------------------


def scores(values):
    """values: [(query, number)]. The CR2 score of each query: its residual sum, over n, over the root of 1 - its leverage."""
    n = len(values)
    centre = math.fsum(v for _, v in values) / n
    groups = defaultdict(list)
    for query, value in values:
        groups[query].append(value)
    out = {}
    for query, members in groups.items():
        leverage = len(members) / n
        out[query] = 0.0 if leverage == 1 else (math.fsum(members) - len(members) * centre) / n * (1 - leverage) ** -0.5
    return centre, out


def around(value, n, squares, degrees, bounds):
    error = math.sqrt(squares)
    if degrees < 1 or error < 1e-12:
        return {"value": clip(value, bounds), "n": n}
    half = student_quantile(degrees) * error
    return {"value": clip(value, bounds), "n": n, "interval": [clip(value - half, bounds), clip(value + half, bounds)]}


def clip(value, bounds):
    return max(bounds[0], min(bounds[1], value))


def clustered(values, bounds=(0.0, 1.0), least=1):
    if len(values) < least:
        return None
    centre, pulled = scores(values)
    return around(centre, len(values), math.fsum(s * s for s in pulled.values()), len(pulled) - 1, bounds)


def clustered_difference(first, second, bounds):
    shared = {q for q, _ in first} & {q for q, _ in second}
    if not shared:
        return None
    low, down = scores([v for v in first if v[0] in shared])
    high, up = scores([v for v in second if v[0] in shared])
    return around(high - low, len(shared), math.fsum((up[q] - down[q]) ** 2 for q in shared), len(shared) - 1, bounds)


def power_tuned(both, alone):
    """both: [(query, human, judge)], alone: [(query, judge)]. PPI++ with lambda from regression of people's scores on the judge's."""
    if len(both) < FEWEST or len(alone) < FEWEST:
        return None
    people, own = scores([(q, h) for q, h, _ in both])
    judge, paired = scores([(q, j) for q, _, j in both])
    other, unpaired = scores(alone)
    queries = set(own) | set(unpaired)
    x = {q: paired.get(q, 0.0) - unpaired.get(q, 0.0) for q in queries}
    y = {q: own.get(q, 0.0) for q in queries}
    spread = math.fsum(v * v for v in x.values())
    trust = clip(math.fsum(x[q] * y[q] for q in queries) / spread, (0.0, 1.0)) if spread else 0.0
    families = len(own)
    degrees = min(families, len(unpaired)) - 2
    human_only = around(people, len(both), math.fsum(v * v for v in own.values()), families - 1, (0.0, 1.0))
    half_alone = student_quantile(families - 1) * math.sqrt(math.fsum(v * v for v in own.values())) if families > 1 else 0.0
    if trust == 0.0 or degrees < 1:
        return {**human_only, "lambda": 0.0}
    squares = math.fsum((y[q] - trust * x[q]) ** 2 for q in queries) * (families - 1) / (families - 2)
    if not 0.0 < student_quantile(degrees) * math.sqrt(squares) < half_alone:
        return {**human_only, "lambda": 0.0}
    return {**around(people + trust * (other - judge), len(both), squares, degrees, (0.0, 1.0)), "lambda": trust}


# --- preferences ---------------------------------------------------------------------------------------------------------------------


def average(numbers):
    return math.fsum(numbers) / len(numbers)


def pairs_of(rows):
    """Per pair: its query, category, level, arms, people's choices by rater, and each judge's choices by what stood left."""
    pairs = {}
    for row in rows:
        if row["excluded"] or (row["isRepeat"] == "true" and row["raterKind"] == "person"):
            continue
        pair = pairs.setdefault(row["pair"], {"row": row, "people": [], "judges": defaultdict(lambda: defaultdict(list))})
        if row["raterKind"] == "person":
            pair["people"].append((row["rater"], row["choice"]))
        else:
            pair["judges"][row["rater"]][row["left"]].append(row["choice"])
    return list(pairs.values())


def people_points(pair):
    return average([POINTS[choice] for _, choice in pair["people"]])


def judge_points(pair, judge):
    return average([average([POINTS[c] for c in choices]) for choices in pair["judges"][judge].values()])


def people_flips(rows):
    counted = [r for r in rows if not r["excluded"] and r["raterKind"] == "person"]
    before = {(r["rater"], r["pair"]): r["choice"] for r in counted if r["isRepeat"] == "false"}
    again = [(r["choice"], before[r["rater"], r["pair"]]) for r in counted if r["isRepeat"] == "true" and (r["rater"], r["pair"]) in before]
    return wilson(sum(one != other for one, other in again), len(again))


def judge_flips(pairs, judge):
    shown = [p["judges"][judge] for p in pairs if judge in p["judges"] and {"first", "second"} <= set(p["judges"][judge])]
    return wilson(sum(s["first"][-1] != s["second"][-1] for s in shown), len(shown))


def contrast(rows, first, second):
    own = [r for r in rows if r["firstArm"] == first and r["secondArm"] == second]
    pairs = pairs_of(own)
    seen = [p for p in pairs if p["people"]]
    observed = [(p["row"]["query"], people_points(p)) for p in seen]
    parts = {
        name: {
            value: clustered([(p["row"]["query"], people_points(p)) for p in seen if p["row"][name] == value], least=FEWEST)
            for value in sorted({p["row"][name] for p in seen} - {"", "0"})
        }
        for name in ("category", "level")
    }
    choices = Counter(choice for p in seen for _, choice in p["people"])
    return {
        "first": first,
        "second": second,
        "flipRate": people_flips(own),
        "winRate": clustered(observed, least=FEWEST),
        "counts": {"wins": choices["second"], "ties": choices["tie"], "bothBad": choices["both_bad"], "losses": choices["first"]},
        "byCategory": parts["category"],
        "byLevel": parts["level"],
        "judges": {judge: judged(pairs, judge) for judge in sorted({j for p in pairs for j in p["judges"]})},
    }


def judged(pairs, judge):
    known = [p for p in pairs if judge in p["judges"]]
    both = [(p["row"]["query"], people_points(p), judge_points(p, judge)) for p in known if p["people"]]
    alone = [(p["row"]["query"], judge_points(p, judge)) for p in known if not p["people"]]
    everything = [(p["row"]["query"], judge_points(p, judge)) for p in known]
    return {"assisted": power_tuned(both, alone), "flipRate": judge_flips(pairs, judge), "alone": clustered(everything, least=FEWEST)}


def strengths(pairs, arms):
    """Bradley and Terry by Hunter's minorisation: strength = wins / sum of games / (own + other's strength), until it stands still."""
    wins, games = Counter(), Counter()
    for pair in pairs:
        if not pair["people"]:
            continue
        first, second, points = pair["row"]["firstArm"], pair["row"]["secondArm"], people_points(pair)
        wins[second] += points
        wins[first] += 1 - points
        games[first, second] += 1
        games[second, first] += 1
    if len(arms) < 3 or not connected(arms, games) or any(wins[arm] == 0 for arm in arms):
        return None
    strength = {arm: 1.0 for arm in arms}
    for _ in range(100_000):
        after = {a: wins[a] / math.fsum(games[a, b] / (strength[a] + strength[b]) for b in arms if games[a, b]) for a in arms}
        scale = math.exp(average([math.log(v) for v in after.values()]))
        after = {arm: value / scale for arm, value in after.items()}
        moved = max(abs(math.log(after[arm] / strength[arm])) for arm in arms)
        strength = after
        if moved < 1e-13:
            break
    return strength


def connected(arms, games):
    reached, waiting = {arms[0]}, [arms[0]]
    while waiting:
        arm = waiting.pop()
        fresh = {other for other in arms if games[arm, other] and other not in reached}
        reached |= fresh
        waiting += fresh
    return reached == set(arms)


def agreement(pairs):
    """Percent agreement, AC1 over four choices, and nominal alpha from its coincidence matrix."""
    shared = [[choice for _, choice in p["people"]] for p in pairs if len(p["people"]) > 1]
    raters = {rater for p in pairs for rater, _ in p["people"]}
    if len(raters) < 2 or not shared:
        return None
    observed = average([average([float(a == b) for a, b in permutations(choices, 2)]) for choices in shared])
    share = {c: average([choices.count(c) / len(choices) for choices in shared]) for c in CHOICES}
    chance = math.fsum(s * (1 - s) for s in share.values()) / (len(CHOICES) - 1)
    coincidence = Counter()
    for choices in shared:
        for a, b in permutations(choices, 2):
            coincidence[a, b] += 1 / (len(choices) - 1)
    total = math.fsum(coincidence.values())
    margin = {c: math.fsum(v for (a, _), v in coincidence.items() if a == c) for c in CHOICES}
    apart = math.fsum(v for (a, b), v in coincidence.items() if a != b) / total
    expected = math.fsum(margin[a] * margin[b] for a, b in permutations(CHOICES, 2)) / (total * (total - 1))
    unanimous = sum(m > 0 for m in margin.values()) < 2
    return {
        "pairs": len(shared),
        "percent": observed,
        "ac1": None if unanimous else (observed - chance) / (1 - chance),
        "alpha": None if unanimous else 1 - apart / expected,
    }


# --- rubric and downstream -----------------------------------------------------------------------------------------------------------


def rubric_shares(rows):
    groups = defaultdict(lambda: defaultdict(list))
    for row in rows:
        if row["excluded"] or row["raterKind"] == "judge":
            continue
        for category in {"", row["category"]}:
            groups[row["arm"], row["question"], category][row["query"], row["subject"]].append(float(row["answer"] == "true"))
    return [
        {"arm": arm, "question": question, "category": category or None, "share": clustered([(q, average(a)) for (q, _), a in of.items()])}
        for (arm, question, category), of in sorted(groups.items())
    ]


def downstream_numbers(rows, arms):
    levels = sorted({int(r["level"]) for r in rows} - {0})
    sides = {arm: downstream_arm([r for r in rows if r["arm"] == arm], levels) for arm in arms}
    top = float(len(levels))
    bounds = {"met": (-1.0, 1.0), "allMet": (-1.0, 1.0), "levelsMet": (-top, top)}
    return {
        "arms": {
            arm: {
                "met": clustered(side["met"]) if side["met"] else None,
                "allMet": clustered(side["allMet"]) if side["allMet"] else None,
                "levelsMet": clustered(side["levelsMet"], (0.0, top)) if side["levelsMet"] else None,
                "costPerKeptRow": side["cost"],
                "byCategory": side["byCategory"],
                "byLevel": side["byLevel"],
            }
            for arm, side in sides.items()
        },
        "differences": [
            {"first": a, "second": b, **{m: clustered_difference(sides[a][m], sides[b][m], bounds[m]) for m in bounds}}
            for a, b in combinations(arms, 2)
        ],
    }


def downstream_arm(rows, levels):
    instructions = defaultdict(list)
    for row in rows:
        instructions[row["instruction"]].append(row)
    whole = [(of[0], all(r["fulfilment"] == "yes" for r in of)) for of in instructions.values()]
    met = [(r["query"], float(r["fulfilment"] == "yes"), r) for r in rows]
    kept = sum(ok for _, ok in whole)
    costs = [row["costUsd"] for row, _ in whole]
    ladder = defaultdict(lambda: defaultdict(list))
    for row, ok in whole:
        if row["level"] != "0":
            ladder[row["query"]][int(row["level"])].append(ok)
    return {
        "met": [(q, v) for q, v, _ in met],
        "allMet": [(row["query"], float(ok)) for row, ok in whole],
        "levelsMet": [(q, float(climbed(of, levels))) for q, of in ladder.items()],
        "cost": math.fsum(map(float, costs)) / kept if kept and all(costs) else None,
        "byCategory": {
            c: clustered([(q, v) for q, v, r in met if r["constraintCategory"] == c]) for c in sorted({r["constraintCategory"] for r in rows} - {""})
        },
        "byLevel": {
            str(level): {
                "met": clustered([(q, v) for q, v, r in met if int(r["level"]) == level]),
                "allMet": clustered([(row["query"], float(ok)) for row, ok in whole if int(row["level"]) == level]),
            }
            for level in sorted({int(r["level"]) for r in rows} - {0})
        },
    }


def climbed(of, levels):
    steps = 0
    for level in levels:
        if not of.get(level) or not all(of[level]):
            break
        steps += 1
    return steps


# --- the judge of constraints -------------------------------------------------------------------------------------------------------


def probed_judges(probes, downstream, arms):
    judges = sorted({r["judge"] for r in probes} | {r["judge"] for r in downstream if r["by"] == "judge"})
    return {judge: probed_judge([r for r in probes if r["judge"] == judge], [r for r in downstream if r["judge"] == judge], arms) for judge in judges}


def probed_judge(probes, marks, arms):
    rates = judge_rates(probes)
    categories = sorted({r["constraintCategory"] for r in probes} - {""})
    return {
        **rates,
        "planted": sum(r["truth"] == "no" and r["isPlanted"] == "true" for r in probes),
        "byCategory": {c: judge_rates([r for r in probes if r["constraintCategory"] == c]) for c in categories},
        "arms": {arm: judged_share([(r["query"], float(r["fulfilment"] == "yes")) for r in marks if r["arm"] == arm], rates) for arm in arms},
    }


def judge_rates(probes):
    """What it says, counted by what code says: (called met, is met)."""
    seen = Counter((r["said"] == "yes", r["truth"] == "yes") for r in probes)
    violated, kept = seen[True, False] + seen[False, False], seen[True, True] + seen[False, True]
    return {
        "violated": violated,
        "kept": kept,
        "sensitivity": wilson(seen[False, False], violated) if violated >= FEWEST else None,
        "specificity": wilson(seen[True, True], kept) if kept >= FEWEST else None,
    }


def judged_share(marks, rates):
    apparent = clustered(marks, least=FEWEST)
    found, passed = rates["sensitivity"], rates["specificity"]
    if apparent is None or found is None or passed is None:
        return {"apparent": apparent, "corrected": None}
    return {"apparent": apparent, "corrected": without_errors(marks, found, passed)}


def without_errors(marks, found, passed):
    """The share x of met constraints that makes the judge call passed x + (1 - found)(1 - x) of them met, and how far its parts let x go."""
    told = passed["value"] - (1 - found["value"])
    if told < 0.1:
        return None
    rate = clustered(marks, (-math.inf, math.inf))
    share = (rate["value"] - (1 - found["value"])) / told
    held = clip(share, (0.0, 1.0))
    corrected = {"value": held, "n": len(marks)}
    if "interval" not in rate:
        return corrected
    reach = math.hypot(half_width(rate), held * half_width(passed), (1 - held) * half_width(found)) / told
    low, high = (clip(share + side * reach, (0.0, 1.0)) for side in (-1, 1))
    return {**corrected, "interval": [low, high]} if low < high else corrected


def half_width(estimate):
    return (estimate["interval"][1] - estimate["interval"][0]) / 2


# --- all of it -----------------------------------------------------------------------------------------------------------------------


def read(path):
    with open(path, newline="", encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def in_order(rows, downstream):
    """The arms in the protocol's order, as far as the pairs tell it: an arm comes before those that are second to it."""
    before = {(r["firstArm"], r["secondArm"]) for r in rows}
    arms = list(dict.fromkeys([a for pair in sorted(before) for a in pair] + [r["arm"] for r in downstream]))
    ordered = []
    while arms:
        free = next((a for a in arms if not any((b, a) in before for b in arms)), arms[0])
        ordered.append(free)
        arms.remove(free)
    return ordered


def main(paths):
    preferences, rubric, downstream = (read(path) for path in paths[:3])
    probes = [row for path in paths[3:] for row in read(path)]
    arms = in_order(preferences, downstream)
    pairs = pairs_of(preferences)
    return {
        "arms": arms,
        "contrasts": [contrast(preferences, a, b) for a, b in combinations(arms, 2)],
        "strengths": strengths(pairs, arms),
        "agreement": agreement(pairs),
        "rubric": rubric_shares(rubric),
        "downstream": downstream_numbers(downstream, arms),
        "probedJudges": probed_judges(probes, downstream, arms),
    }


if __name__ == "__main__":
    if len(sys.argv) not in (4, 5):
        sys.exit("usage: python3 recompute.py preferences.csv rubric.csv downstream.csv [probes.csv]")
    json.dump(main(sys.argv[1:]), sys.stdout, indent=2, sort_keys=True)
    print()
