/** A generator of numbers in [0, 1), seeded by whoever passes it. */
export type Draw = () => number;
