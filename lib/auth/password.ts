import { randomInt } from "node:crypto";
import { hashPassword, verifyPassword } from "better-auth/crypto";

export { hashPassword, verifyPassword };

/** A password nobody has to invent: 118 random bits, in groups that can be read out. */
export function newPassword(): string {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789";
  const drawn = Array.from({ length: 24 }, () => letters[randomInt(letters.length)]).join("");
  return drawn.replace(/(.{6})(?=.)/g, "$1-");
}
