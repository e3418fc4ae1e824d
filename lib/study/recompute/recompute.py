"""The numbers of a study's report, computed anew from its CSV files with the standard library alone.

    python3 recompute.py preferences.csv rubric.csv downstream.csv [probes.csv] [--annotators skilled] [--arms model,edited] > numbers.json

Nothing here comes from the program that wrote the report: formulas and numeric methods are other ones, so that the same number
twice is evidence. Every rate is of the second arm over the first; a tie and both bad are half a win. Where the report says why there is no
value, the value here is null beside the same n; where it says why there is no interval, there is none here.

Two things of the protocol are in no CSV: the kind of annotators (it sets the epsilon of the alternative annotator test, which the report
shows beside the test), and arms of which there is no pair or their order where the pairs do not tell it.

The intervals of the strengths and of the agreement are not here: they are percentiles of resamples drawn with the program's own seeded
generator, and cannot be had from the rows without it. Their values are here, and so is every other number of the report.
"""

import argparse
import csv
import json
import math
import sys
from collections import Counter, defaultdict
from decimal import Decimal
from itertools import combinations, permutations

POINTS = {"second": 1.0, "tie": 0.5, "both_bad": 0.5, "first": 0.0}
CHOICES = ["first", "second", "tie", "both_bad"]
FEWEST = 10
EPSILON = {"expert": 0.2, "skilled": 0.15, "crowd": 0.1}
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


def absent(n):
    return {"value": None, "n": n}


def wilson(successes, trials):
    """The roots of (p - rate)^2 = z^2 p (1 - p) / trials, as a quadratic in p."""
    if trials == 0:
        return absent(0)
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
        return absent(len(values))
    centre, pulled = scores(values)
    return around(centre, len(values), math.fsum(s * s for s in pulled.values()), len(pulled) - 1, bounds)


def clustered_difference(first, second, bounds):
    shared = {q for q, _ in first} & {q for q, _ in second}
    if not shared:
        return absent(0)
    low, down = scores([v for v in first if v[0] in shared])
    high, up = scores([v for v in second if v[0] in shared])
    return around(high - low, len(shared), math.fsum((up[q] - down[q]) ** 2 for q in shared), len(shared) - 1, bounds)


def power_tuned(both, alone):
    """both: [(query, human, judge)], alone: [(query, judge)]. PPI++ with lambda from regression of people's scores on the judge's."""
    if len(both) < FEWEST or len(alone) < FEWEST:
        return {**absent(len(both)), "lambda": None}
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


# --- logistic regression -------------------------------------------------------------------------------------------------------------


def solved(matrix, right):
    """x of matrix x = right by elimination from the largest pivot down; None where the matrix is singular."""
    size = len(right)
    rows = [[*row, value] for row, value in zip(matrix, right)]
    for step in range(size):
        best = max(range(step, size), key=lambda place: abs(rows[place][step]))
        if abs(rows[best][step]) < 1e-12:
            return None
        rows[step], rows[best] = rows[best], rows[step]
        for below in rows[step + 1 :]:
            factor = below[step] / rows[step][step]
            for column in range(step, size + 1):
                below[column] -= factor * rows[step][column]
    x = [0.0] * size
    for step in reversed(range(size)):
        x[step] = (rows[step][size] - math.fsum(rows[step][c] * x[c] for c in range(step + 1, size))) / rows[step][step]
    return x


def logit_fit(rows, outcomes, families, penalties):
    """
    The coefficients that make the penalised likelihood greatest, by Newton's steps, halved where they overshoot; and per coefficient the
    sum of squares of what each family's score moves it by. None where no finite coefficients do.
    """
    size = len(penalties)
    b = [0.0] * size
    for _ in range(500):
        chances = [chance(dot(row, b)) for row in rows]
        slope = [math.fsum(row[k] * (y - p) for row, y, p in zip(rows, outcomes, chances)) - penalties[k] * b[k] for k in range(size)]
        bend = [[math.fsum(r[i] * r[k] * p * (1 - p) for r, p in zip(rows, chances)) for k in range(size)] for i in range(size)]
        for k in range(size):
            bend[k][k] += penalties[k]
        step = solved(bend, slope)
        if step is None or max(map(abs, b)) > 30:
            return None
        if max(map(abs, step)) < 1e-11:
            return b, moved(rows, [y - p for y, p in zip(outcomes, chances)], families, bend)
        least = likelihood(rows, outcomes, b, penalties) - 1e-9
        share = 1.0
        while share > 1e-6 and likelihood(rows, outcomes, along(b, share, step), penalties) < least:
            share /= 2
        b = along(b, share, step)
    return None


def chance(odds):
    return (1 + math.tanh(odds / 2)) / 2


def along(b, share, step):
    return [value + share * s for value, s in zip(b, step)]


def dot(row, b):
    return math.fsum(x * v for x, v in zip(row, b))


def likelihood(rows, outcomes, b, penalties):
    """Of outcome y at log odds e: y e - log(1 + exp e)."""
    odds = [dot(row, b) for row in rows]
    fit = math.fsum(y * e - max(e, 0.0) - math.log1p(math.exp(-abs(e))) for e, y in zip(odds, outcomes))
    return fit - math.fsum(penalty * v * v for penalty, v in zip(penalties, b)) / 2


def moved(rows, gaps, families, bend):
    size = len(bend)
    pulled = defaultdict(lambda: [0.0] * size)
    for row, gap, family in zip(rows, gaps, families):
        pulled[family] = [total + x * gap for total, x in zip(pulled[family], row)]
    ways = [solved(bend, [float(k == place) for k in range(size)]) for place in range(size)]
    return [math.fsum(dot(way, score) ** 2 for score in pulled.values()) for way in ways]


def spread_of(numbers):
    centre = average(numbers)
    return math.sqrt(average([(value - centre) ** 2 for value in numbers]))


def length_controlled(seen):
    """The win rate at no difference in length: the level of a logistic model on tanh(difference / its spread), the slope's ridge 10."""
    n = len(seen)
    longer = [float(p["row"]["secondLength"]) - float(p["row"]["firstLength"]) for p in seen]
    if n < FEWEST or len(set(longer)) == 1:
        return absent(n)
    spread = spread_of(longer)
    families = [p["row"]["query"] for p in seen]
    many = len(set(families))
    rows = [(1.0, math.tanh(d / spread)) for d in longer]
    found = logit_fit(rows, [people_points(p) for p in seen], families if many > 1 else range(n), [0.0, 10.0])
    if found is None:
        return absent(n)
    (level, _), (squares, _) = found
    half = student_quantile(many - 1) * math.sqrt(squares * many / (many - 1)) if many > 1 else Z * math.sqrt(squares)
    low, value, high = (chance(at) for at in (level - half, level, level + half))
    return {"value": value, "n": n, **({"interval": [low, high]} if half > 0 else {})}


# --- preferences ---------------------------------------------------------------------------------------------------------------------


def average(numbers):
    return math.fsum(numbers) / len(numbers)


def pairs_of(rows):
    """Per pair: its first row, people's choices by rater, each judge's choices by what stood left, its model and its last rows."""
    pairs = {}
    for row in rows:
        if row["excluded"] or (row["isRepeat"] == "true" and row["raterKind"] == "person"):
            continue
        pair = pairs.setdefault(row["pair"], {"row": row, "people": [], "judges": defaultdict(lambda: defaultdict(list)), "said": {}})
        if row["raterKind"] == "person":
            pair["people"].append((row["rater"], row["choice"]))
        else:
            pair["judges"][row["rater"]][row["left"]].append(row["choice"])
            pair["said"].setdefault((row["rater"], "model"), row["raterModel"])
            pair["said"][row["rater"], row["left"]] = row
    return list(pairs.values())


def judges_of(pairs):
    return sorted({judge for p in pairs for judge in p["judges"]})


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
        "lengthControlled": length_controlled(seen),
        "pairs": len(seen),
        "queries": len({p["row"]["query"] for p in seen}),
        "counts": {"wins": choices["second"], "ties": choices["tie"], "bothBad": choices["both_bad"], "losses": choices["first"]},
        "byCategory": parts["category"],
        "byLevel": parts["level"],
        "judges": {judge: judged(pairs, judge) for judge in judges_of(pairs) or [""]},
    }


def judged(pairs, judge):
    known = [p for p in pairs if judge in p["judges"]]
    both = [(p["row"]["query"], people_points(p), judge_points(p, judge)) for p in known if p["people"]]
    alone = [(p["row"]["query"], judge_points(p, judge)) for p in known if not p["people"]]
    everything = [(p["row"]["query"], judge_points(p, judge)) for p in known]
    return {
        "assisted": power_tuned(both, alone),
        "judgedByBoth": len(both),
        "judgedByJudgeOnly": len(alone),
        "flipRate": judge_flips(pairs, judge),
        "alone": clustered(everything, least=FEWEST),
    }


def strengths(pairs, arms):
    """Bradley and Terry by Hunter's minorisation: strength = wins / sum of games / (own + other's strength), until it stands still."""
    if len(arms) < 3:
        return None
    wins, games, beaten = Counter(), Counter(), Counter()
    for pair in pairs:
        if not pair["people"]:
            continue
        first, second, points = pair["row"]["firstArm"], pair["row"]["secondArm"], people_points(pair)
        wins[second] += points
        wins[first] += 1 - points
        games[first, second] += 1
        games[second, first] += 1
        beaten[second, first] += points
        beaten[first, second] += 1 - points
    n = sum(bool(pair["people"]) for pair in pairs)
    if not all(reachable(arm, arms, beaten) == set(arms) for arm in arms):
        return {"ranking": None, "n": n}
    strength = {arm: 1.0 for arm in arms}
    for _ in range(100_000):
        after = {a: wins[a] / math.fsum(games[a, b] / (strength[a] + strength[b]) for b in arms if games[a, b]) for a in arms}
        scale = math.exp(average([math.log(v) for v in after.values()]))
        after = {arm: value / scale for arm, value in after.items()}
        moved = max(abs(math.log(after[arm] / strength[arm])) for arm in arms)
        strength = after
        if moved < 1e-13:
            break
    ranking = {a: {"strength": {"value": v, "n": n}, "logStrength": {"value": math.log(v), "n": n}} for a, v in strength.items()}
    return {"ranking": ranking, "n": n}


def reachable(arm, arms, beaten):
    """Whom an arm has won against, or against one who has, and so on; strengths are finite where that is everybody for everybody."""
    reached, waiting = {arm}, [arm]
    while waiting:
        winner = waiting.pop()
        fresh = {other for other in arms if beaten[winner, other] > 0 and other not in reached}
        reached |= fresh
        waiting += fresh
    return reached


def agreement(pairs):
    """Percent agreement, AC1 over four choices, and nominal alpha from its coincidence matrix."""
    shared = [[choice for _, choice in p["people"]] for p in pairs if len(p["people"]) > 1]
    raters = {rater for p in pairs for rater, _ in p["people"]}
    counts = {"raters": len(raters), "pairs": len(shared)}
    if len(raters) < 2 or not shared:
        return {**counts, "percent": absent(0), "ac1": absent(0), "alpha": absent(0)}
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
    n = len(shared)
    unanimous = sum(m > 0 for m in margin.values()) < 2
    return {
        **counts,
        "percent": {"value": observed, "n": n},
        "ac1": absent(n) if unanimous else {"value": (observed - chance) / (1 - chance), "n": n},
        "alpha": absent(n) if unanimous else {"value": 1 - apart / expected, "n": n},
    }


# --- judges on trial ----------------------------------------------------------------------------------------------------------------

SIDES = {"first": "first", "second": "second", "tie": "tie", "both_bad": "tie"}


def trial(pairs, judge, epsilon):
    own = [p for p in pairs if judge in p["judges"]]
    seen = [(p, last(p, judge, "first"), last(p, judge, "second")) for p in own]
    turned = Counter((SIDES[a], SIDES[b]) for _, a, b in seen if a and b)
    there, back = turned["first", "second"], turned["second", "first"]
    judged_first = [(p, SIDES[a], majority(p)) for p, a, _ in seen if a]
    told = [(p, side == people) for p, side, people in judged_first if people]
    test = alternative(own, judge, epsilon)
    categories = sorted({p["row"]["category"] for p in own} - {""})
    return {
        "judge": judge or None,
        "pairs": len(own),
        "flipRate": judge_flips(own, judge),
        "firstPositionRate": wilson(there, there + back),
        "verbositySlope": verbosity(judged_first),
        "ownPreference": own_preference(own, judge),
        "agreementWithPeople": wilson(sum(right for _, right in told), len(told)),
        "calibration": calibration([(p["said"][judge, "first"]["confidence"], right) for p, right in told]),
        "alternative": test,
        "categories": [category_trial([p for p in own if p["row"]["category"] == c], c, judge, epsilon) for c in categories],
    }


def last(pair, judge, left):
    return pair["judges"][judge][left][-1] if left in pair["judges"][judge] else None


def majority(pair):
    ranked = Counter(SIDES[choice] for _, choice in pair["people"]).most_common(2)
    return ranked[0][0] if len(ranked) == 1 or (ranked and ranked[0][1] > ranked[1][1]) else None


def verbosity(judged_first):
    """The log odds of preferring the first per standard deviation by which it is longer, people's verdict held fixed where all have one."""
    n = len(judged_first)
    longer = [float(p["row"]["firstLength"]) - float(p["row"]["secondLength"]) for p, _, _ in judged_first]
    if n < FEWEST or len(set(longer)) == 1:
        return absent(n)
    spread, held = spread_of(longer), all(people for _, _, people in judged_first)
    rows = [(1.0, d / spread, *([1 - POINTS[people]] if held else [])) for d, (_, _, people) in zip(longer, judged_first)]
    found = logit_fit(rows, [1 - POINTS[side] for _, side, _ in judged_first], range(n), [0.0] * len(rows[0]))
    if found is None:
        return absent(n)
    slope, half = found[0][1], Z * math.sqrt(found[1][1])
    return {"value": slope, "n": n, "interval": [slope - half, slope + half]}


def own_preference(own, judge):
    extra = []
    for p in own:
        model, row = p["said"][judge, "model"], p["row"]
        wrote = [arm for arm in ("first", "second") if row[arm + "Model"] == model]
        if model and p["people"] and len(wrote) == 1:
            more = judge_points(p, judge) - people_points(p)
            extra.append((row["query"], more if wrote == ["second"] else -more))
    return clustered(extra, (-1.0, 1.0), least=FEWEST)


def calibration(told):
    """told: [(confidence as written, right)]. Ten bins, told apart in decimals: an edge belongs to the bin below it, 0 to the first."""
    bins = defaultdict(list)
    for confidence, right in told:
        if confidence:
            place = max(1, math.ceil(Decimal(confidence) * 10))
            bins[place].append((float(confidence), float(right)))
    n = sum(map(len, bins.values()))
    curve = [
        {"from": (k - 1) / 10, "to": k / 10, "n": len(of), "confidence": average([c for c, _ in of]), "accuracy": average([r for _, r in of])}
        for k, of in sorted(bins.items())
    ]
    gaps = [abs(math.fsum(c - r for c, r in of)) for of in bins.values()]
    return {"error": {"value": math.fsum(gaps) / n, "n": n} if n else absent(0), "curve": curve}


def alternative(own, judge, epsilon):
    """
    Calderon, Reichart and Dror: is the judge, of each person and of itself, the nearer to the other people? Both where equally near. The
    share of items on which the person is, less the judge's, is tested by t to be below epsilon, and rejected where Benjamini and Yekutieli's
    adjusted p is at most 0.05.
    """
    names = sorted({rater for p in own for rater, _ in p["people"]})
    tallies = {name: tally(own, judge, name) for name in names}
    tested = [name for name in names if sum(tallies[name].values()) >= 30]
    refused = {"epsilon": epsilon, "passed": False, "annotators": [], "leftOut": []}
    if len(names) < 3:
        return {**refused, "winningRate": absent(0), "advantageProbability": absent(0)}
    left_out = [name for name in names if name not in tested]
    if len(tested) < 3:
        few = absent(len(tested))
        return {**refused, "winningRate": few, "advantageProbability": few, "leftOut": left_out}
    annotators = [{"annotator": name, **advantages(tallies[name], epsilon)} for name in tested]
    m, worst = len(tested), 1.0
    penalty = m * math.fsum(1 / k for k in range(1, m + 1))
    for rank, person in sorted(enumerate(sorted(annotators, key=lambda one: one["p"]), 1), key=lambda one: -one[0]):
        worst = min(worst, penalty * person["p"] / rank)
        person["isRejected"] = worst <= 0.05
    rate = average([float(person["isRejected"]) for person in annotators])
    mean_advantage = average([person["modelAdvantage"] for person in annotators])
    return {
        **refused,
        "passed": rate >= 0.5,
        "annotators": annotators,
        "leftOut": left_out,
        "winningRate": {"value": rate, "n": m},
        "advantageProbability": {"value": mean_advantage, "n": m},
    }


def tally(own, judge, name):
    """Of the items that this person, another one and the judge judged: on how many the judge, the person, or neither is nearer."""
    counts = Counter()
    for p in own:
        orders = [last(p, judge, left) for left in ("first", "second") if last(p, judge, left)]
        said = orders[0] if len(set(orders)) == 1 else "tie"
        mine = [choice for rater, choice in p["people"] if rater == name]
        others = Counter(choice for rater, choice in p["people"] if rater != name)
        if mine and others:
            ahead = others[said] - others[mine[0]]
            counts["judge" if ahead > 0 else "person" if ahead < 0 else "neither"] += 1
    return counts


def advantages(counts, epsilon):
    n, judge, person = sum(counts.values()), counts["judge"], counts["person"]
    gap = (person - judge) / n - epsilon
    variance = (judge + person - (person - judge) ** 2 / n) / (n - 1)
    if max(judge, person, counts["neither"]) == n:
        p = 0.0 if gap < 0 else 1.0
    else:
        upper = student_upper(abs(gap) / math.sqrt(variance / n), n - 1)
        p = upper if gap < 0 else 1 - upper
    return {"n": n, "modelAdvantage": 1 - person / n, "personAdvantage": 1 - judge / n, "p": p}


def category_trial(own, category, judge, epsilon):
    flips, test = judge_flips(own, judge), alternative(own, judge, epsilon)
    may = test["passed"] and flips["value"] is not None and flips["value"] <= 0.2
    return {"category": category, "pairs": len(own), "flipRate": flips, "winningRate": test["winningRate"], "mayPrefill": may}


# --- what there is and what was left out ---------------------------------------------------------------------------------------------


def exclusions(rows):
    left = Counter(r["excluded"] for r in rows if r["excluded"])
    return [
        {"reason": reason, "judgements": many, "raters": sorted({r["rater"] for r in rows if r["excluded"] == reason})}
        for reason, many in left.most_common()
    ]


def totals(rows):
    counted = [r for r in rows if not r["excluded"]]
    kinds = Counter("judge" if r["raterKind"] == "judge" else "again" if r["isRepeat"] == "true" else "once" for r in counted)
    return {
        "judgements": kinds["once"],
        "repeats": kinds["again"],
        "excluded": len(rows) - len(counted),
        "byJudges": kinds["judge"],
        "raters": len({r["rater"] for r in counted if r["raterKind"] == "person"}),
        "pairs": len({r["pair"] for r in counted}),
        "queries": len({r["query"] for r in counted}),
    }


# --- rubric and downstream -----------------------------------------------------------------------------------------------------------


def rubric_shares(rows):
    groups = defaultdict(lambda: defaultdict(list))
    kinds = defaultdict(Counter)
    for row in rows:
        if row["excluded"]:
            continue
        for category in {"", row["category"]}:
            key = row["arm"], row["question"], category
            kinds[key][row["raterKind"]] += 1
            if row["raterKind"] != "judge":
                groups[key][row["query"], row["subject"]].append(float(row["answer"] == "true"))
    return [
        {
            **{"arm": arm, "question": question, "category": category or None},
            "share": clustered([(q, average(a)) for (q, _), a in groups[arm, question, category].items()]),
            "answers": {"people": of["person"], "code": of["code"], "judge": of["judge"]},
        }
        for (arm, question, category), of in sorted(kinds.items())
    ]


def downstream_numbers(rows, arms):
    levels = sorted({int(r["level"]) for r in rows} - {0})
    sides = {arm: downstream_arm([r for r in rows if r["arm"] == arm], levels) for arm in arms}
    top = float(len(levels))
    bounds = {"met": (-1.0, 1.0), "allMet": (-1.0, 1.0), "levelsMet": (-top, top)}
    return {
        "arms": {
            arm: {
                "instructions": len(side["allMet"]),
                "kept": side["kept"],
                "checkedBy": side["checkedBy"],
                "met": clustered(side["met"]),
                "allMet": clustered(side["allMet"]),
                "levelsMet": clustered(side["levelsMet"], (0.0, top)),
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
        "kept": kept,
        "checkedBy": {by: sum(r["by"] == by for r in rows) for by in ("code", "judge")},
        "cost": {"value": math.fsum(map(float, costs)) / kept if kept and all(costs) else None, "n": kept},
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
        "sensitivity": wilson(seen[False, False], violated) if violated >= FEWEST else absent(violated),
        "specificity": wilson(seen[True, True], kept) if kept >= FEWEST else absent(kept),
    }


def judged_share(marks, rates):
    apparent = clustered(marks, least=FEWEST)
    found, passed = rates["sensitivity"], rates["specificity"]
    if None in (apparent["value"], found["value"], passed["value"]):
        return {"apparent": apparent, "corrected": absent(len(marks))}
    return {"apparent": apparent, "corrected": without_errors(marks, found, passed)}


def without_errors(marks, found, passed):
    """The share x of met constraints that makes the judge call passed x + (1 - found)(1 - x) of them met, and how far its parts let x go."""
    told = passed["value"] - (1 - found["value"])
    if told < 0.1:
        return absent(len(marks))
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


def main(of):
    preferences, rubric, downstream = (read(path) for path in (of.preferences, of.rubric, of.downstream))
    probes = read(of.probes) if of.probes else []
    arms = of.arms.split(",") if of.arms else in_order(preferences, downstream)
    pairs = pairs_of(preferences)
    contrasts = [contrast(preferences, a, b) for a, b in combinations(arms, 2)]
    return {
        "arms": arms,
        "answer": contrasts[0]["winRate"] if contrasts else absent(0),
        "contrasts": contrasts,
        "strengths": strengths(pairs, arms),
        "agreement": agreement(pairs),
        "trials": [trial(pairs, judge, EPSILON[of.annotators]) for judge in judges_of(pairs) or [""]],
        "rubric": rubric_shares(rubric),
        "downstream": downstream_numbers(downstream, arms),
        "probedJudges": probed_judges(probes, downstream, arms),
        "exclusions": exclusions(preferences),
        "totals": totals(preferences),
    }


def arguments():
    asked = argparse.ArgumentParser(description="The numbers of a study's report, computed anew from its CSV files.")
    for name in ("preferences", "rubric", "downstream"):
        asked.add_argument(name)
    asked.add_argument("probes", nargs="?")
    asked.add_argument("--annotators", choices=sorted(EPSILON), default="skilled", help="the protocol's kind of annotators")
    asked.add_argument("--arms", help="the protocol's arms by key, in order, with commas between")
    return asked.parse_args()


if __name__ == "__main__":
    json.dump(main(arguments()), sys.stdout, indent=2, sort_keys=True)
    print()
