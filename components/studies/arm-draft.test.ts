import { describe, expect, it } from "vitest";
import { armOf, sourceOf, usualName, withSource } from "./arm-draft";

const model = armOf({ kind: "model", run: 1 }, []);

describe("An arm being drafted", () => {
  it("has a key that says its source, and another one where that is taken", () => {
    expect(model).toEqual({ key: "model-1", name: "As the model of run 1 wrote it", source: { kind: "model", run: 1 } });
    expect(armOf({ kind: "model", run: 1 }, [model]).key).toBe("model-1-2");
    expect(armOf({ kind: "written" }, [model]).key).toBe("written");
  });

  it("is called after its source until somebody names it", () => {
    expect(withSource(model, { kind: "edited", run: 1 }, []).name).toBe(usualName({ kind: "edited", run: 1 }));
    expect(withSource({ ...model, name: "GPT-4" }, { kind: "edited", run: 1 }, []).name).toBe("GPT-4");
  });

  it("takes from what is there only what its kind needs", () => {
    expect(sourceOf("edited", { run: 2, connection: "c" })).toEqual({ kind: "edited", run: 2 });
    expect(sourceOf("generated", { run: 2, connection: "c" })).toEqual({ kind: "generated", connection: "c" });
    expect(sourceOf("generated", { run: 2, connection: "" })).toEqual({ kind: "model", run: 2 });
  });
});
