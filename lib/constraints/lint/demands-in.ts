import { bindInText } from "../binding/bind-in-text";
import { remembered } from "../text/remembered";

/** The demands of a text that code can check; several checks ask for those of one text, and a chain for those of each level. */
export const demandsIn = remembered(bindInText, 6);
