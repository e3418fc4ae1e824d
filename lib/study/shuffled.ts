import type { Draw } from "@/lib/agreement/maths/draw";

/**
 * The same things in an order that the generator decides (Fisher and Yates).
 *
 * @returns a new list; every order is as likely as another
 */
export function shuffled<T>(things: readonly T[], draw: Draw): T[] {
  const left = [...things];
  const order: T[] = [];
  while (left.length > 0) order.push(...left.splice(Math.floor(draw() * left.length), 1));
  return order;
}
