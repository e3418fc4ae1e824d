import { type Flags, PatternProblem } from "./pattern-node";
import type { PatternSource } from "./pattern-source";

type Opened = { kind: "comment" } | { kind: "flags"; flags: Flags } | { kind: "group"; captures: boolean; flags: Flags };

/** What an opening parenthesis, which was passed, begins. */
export function openGroup(source: PatternSource, flags: Flags): Opened {
  if (!source.accept("?")) return { kind: "group", captures: true, flags };
  if (source.accept(":")) return { kind: "group", captures: false, flags };
  if (source.accept("#")) return comment(source);
  if (source.accept("P<")) return named(source, flags);
  if (source.accept("P=") || source.accept("(")) throw new PatternProblem("it looks back at one of its groups, which may take for ever");
  if (["=", "!", "<=", "<!"].some((look) => source.accept(look))) throw new PatternProblem("it looks around, which may take for ever");
  if (source.accept(">")) throw new PatternProblem("groups that give nothing back are not supported");
  return flagged(source, flags);
}

function comment(source: PatternSource): Opened {
  source.take(/[^)]/);
  source.next();
  return { kind: "comment" };
}

function named(source: PatternSource, flags: Flags): Opened {
  const name = source.take(/[^>]/);
  if (!source.accept(">") || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) throw new PatternProblem("a group has a wrong name");
  return { kind: "group", captures: true, flags };
}

function flagged(source: PatternSource, flags: Flags): Opened {
  const on = source.take(/[A-Za-z]/);
  const off = source.accept("-") ? source.take(/[A-Za-z]/) : "";
  if (!/^[imsu]*$/.test(on + off) || on + off === "") throw new PatternProblem("it has flags that are not supported");
  const isOn = (letter: string, before: boolean) => (on.includes(letter) || before) && !off.includes(letter);
  const changed = {
    ignoreCase: isOn("i", flags.ignoreCase),
    multiline: isOn("m", flags.multiline),
    dotAll: isOn("s", flags.dotAll),
  };
  if (source.accept(":")) return { kind: "group", captures: false, flags: changed };
  if (off !== "" || !source.accept(")")) throw new PatternProblem("a group has a wrong beginning");
  return { kind: "flags", flags: changed };
}
