import * as z from "zod";
import { countOf } from "../text/count-of";
import { remembered } from "../text/remembered";
import { broken, defineVerifier, met } from "../verifier";
import { Count } from "./bound";
import { bulletLines } from "./bullet-lines";

const bullets = remembered(bulletLines);

/** An exact number of bullet points with * or -. */
export const numberBulletLists = defineVerifier({
  id: "detectable_format:number_bullet_lists",
  family: "ifeval",
  title: "Number of bullet points",
  category: "Format",
  params: z.object({ num_bullets: Count }),
  describe: ({ num_bullets }) => `Use exactly ${countOf(num_bullets, "bullet point")}, each on a line that begins with * or -.`,
  verify: (answer, { num_bullets }) => {
    const found = bullets(answer);
    const evidence = `${countOf(found.length, "bullet point")}, exactly ${num_bullets} wanted`;
    return found.length === num_bullets ? met(evidence, found) : broken(evidence, found.slice(num_bullets));
  },
  examples: [{ params: { num_bullets: 2 }, meets: "* one\n- two", breaks: "* one" }],
  demands: ({ num_bullets }) => [{ is: "count", of: "bullets", atLeast: num_bullets, atMost: num_bullets }],
  uses: ["blocks", "bullets"],
});
