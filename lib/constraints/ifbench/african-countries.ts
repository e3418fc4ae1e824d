import * as z from "zod";
import { piecesBetween } from "../python/split";
import { countOf } from "../text/count-of";
import { broken, defineVerifier, met } from "../verifier";
import { asciiForm } from "./ascii-form";
import { inner } from "./marks";

const least = 52;
const countries =
  "Zimbabwe, Zambia, Uganda, Tunisia, Togo, Tanzania, Sudan, South Sudan, South Africa, Somalia, Sierra Leone, Seychelles, Senegal, Sao Tome and Principe, Rwanda, Nigeria, Niger, Namibia, Mozambique, Morocco, Mauritius, Mauritania, Mali, Malawi, Madagascar, Libya, Liberia, Lesotho, Kenya, Ivory Coast, Guinea-Bissau, Guinea, Ghana, Gambia, Gabon, Ethiopia, Eswatini, Eritrea, Equatorial Guinea, Egypt, Djibouti, Democratic Republic of the Congo, Congo, Comoros, Chad, Central African Republic, Cape Verde, Cameroon, Burundi, Burkina Faso, Botswana, Benin, Angola, Algeria".split(
    ", ",
  );

/** From the first line with Zimbabwe on, 52 lines or more, each not after the one before in the alphabet. The names are not looked up. */
export const africanCountries = defineVerifier({
  id: "custom:reverse_newline",
  family: "ifbench",
  title: "Countries of Africa backwards",
  category: "Custom",
  params: z.object({}),
  describe: () => "List the countries of Africa in reverse alphabetical order, each on a line of its own.",
  verify: (answer) => {
    const lines = piecesBetween(answer, "\n").filter(({ text }) => inner(text) !== "");
    const first = lines.findIndex(({ text }) => inner(text).includes("Zimbabwe"));
    if (first < 0) return broken("no line with Zimbabwe");
    const listed = lines.slice(first);
    if (listed.length < least) return broken(`${countOf(listed.length, "line")} from Zimbabwe on, at least ${least} asked for`);
    const forms = listed.map(({ text }) => asciiForm(inner(text)));
    const astray = listed[forms.findIndex((form, at) => at > 0 && form > (forms[at - 1] ?? ""))];
    return astray
      ? broken("a line that comes after the one before in the alphabet", [astray.span])
      : met(`${countOf(listed.length, "line")} in reverse order`);
  },
  examples: [{ params: {}, meets: countries.join("\n"), breaks: [...countries].reverse().join("\n") }],
  demands: () => [{ is: "count", of: "lines", atLeast: least }],
  occupies: ["layout", "paragraphs"],
});
