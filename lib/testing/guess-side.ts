import { fitLogistic, logistic } from "../agreement/maths/logistic";

/** Everything that came over the wire with one turn. */
export interface LoggedTurn {
  id: string;
  /** which turn of the session, and which of its answer */
  place: number;
  placeInAnswer: number;
  /** the turn's part of the body, byte for byte */
  bytes: string;
  left: string;
  right: string;
  bodyBytes: number;
  headers: string;
  answeredMs: number;
  judgedMs: number;
  judgedBody: string;
}

const buckets = 24;

/** Numbers of everything that might give a side away: id, order, sizes, headers, times, and letters of either side by hash. */
export function featuresOf(turn: LoggedTurn): number[] {
  const id = [...turn.id.replaceAll("-", "")].map((digit) => Number.parseInt(digit, 16) / 15 - 0.5);
  const order = [turn.place / 500, turn.place % 2, turn.placeInAnswer / 20, turn.placeInAnswer % 2];
  const sizes = [
    turn.bytes.length / 1_000,
    turn.bodyBytes / 20_000,
    (turn.left.length - turn.right.length) / 100,
    turn.judgedBody.length / 30,
  ];
  const times = [Math.log1p(turn.answeredMs), Math.log1p(turn.judgedMs)];
  const texts = hashed(turn.left).map((count, bucket) => count - (hashed(turn.right)[bucket] ?? 0));
  return [...id, ...order, ...sizes, ...times, ...texts, ...hashed(turn.headers)].map((feature) =>
    Number.isFinite(feature) ? feature : 0,
  );
}

function hashed(text: string): number[] {
  const counts = Array.from({ length: buckets }, () => 0);
  for (let place = 0; place + 3 <= text.length; place += 1) {
    let hash = 7;
    for (const letter of text.slice(place, place + 3)) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0;
    const bucket = Math.abs(hash) % buckets;
    counts[bucket] = (counts[bucket] ?? 0) + 0.2;
  }
  return counts;
}

export interface Labelled {
  /** turns of one pair are held back together: what was learnt of a pair must not tell its other turns */
  pair: string;
  features: readonly number[];
  isFirstLeft: boolean;
}

/** Half of the pairs train a logistic model for the other half, and the other way round: which sides it guesses, by pair. */
export function guessedSides(given: readonly Labelled[]): { cluster: string; value: number }[] {
  const turns = standardised(given);
  const places = new Map([...new Set(turns.map(({ pair }) => pair))].map((pair, place) => [pair, place]));
  const fold = (rest: number) => turns.filter(({ pair }) => (places.get(pair) ?? 0) % 2 === rest);
  return [0, 1].flatMap((held) => {
    const training = fold(1 - held);
    const columns = training[0]?.features.length ?? 0;
    const fitted = fitLogistic(
      training.map(({ features }) => [...features]),
      training.map(({ isFirstLeft }) => Number(isFirstLeft)),
      Array.from({ length: columns }, () => 5),
    );
    if (!fitted) throw new Error("the classifier could not be fitted");
    const guess = (features: readonly number[]) =>
      logistic(features.reduce((total, feature, column) => total + feature * (fitted.coefficients[column] ?? 0), 0)) >= 0.5;
    return fold(held).map(({ pair, features, isFirstLeft }) => ({ cluster: pair, value: Number(guess(features) === isFirstLeft) }));
  });
}

/** Every feature with mean 0 and spread 1, so that one penalty fits all; what never differs says nothing and is 0. */
function standardised(turns: readonly Labelled[]): Labelled[] {
  const columns = (turns[0]?.features ?? []).map((_, column) => turns.map(({ features }) => features[column] ?? 0));
  const scales = columns.map((values) => {
    const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / values.length);
    return { centre, spread };
  });
  const scaled = (value: number, column: number) => {
    const { centre, spread } = scales[column] ?? { centre: 0, spread: 0 };
    return spread === 0 ? 0 : (value - centre) / spread;
  };
  return turns.map((turn) => ({ ...turn, features: turn.features.map(scaled) }));
}
