import { describe, expect, it } from "vitest";
import type { DownstreamRow, PreferenceRow, ProbeRow, RubricRow } from "@/lib/schema/study-rows";
import { downstreamCsv, preferenceCsv, probeCsv, rubricCsv } from "./rows-csv";

const subject = { query: "q1", category: 'a "style", b', level: 2 };
const preference: PreferenceRow = {
  ...{ id: "1", pair: "x", ...subject, firstArm: "model", secondArm: "edited", firstLength: 10, secondLength: 12 },
  ...{ firstModel: "gpt-4", secondModel: "", raterModel: "", prefilledBy: "" },
  ...{ rater: "p1", raterKind: "person", left: "second", choice: "both_bad", reasons: "=clear\r\n| short", isRepeat: true },
  ...{ spentMs: null, confidence: null, judgedAt: "2026-01-01T00:00:00Z", excluded: "" },
};

describe("The rows of a study as CSV", () => {
  it("are RFC 4180: a header, quotes where text needs them, text kept exactly, nothing for null", () => {
    expect([...preferenceCsv([preference])]).toEqual([
      "id,pair,query,category,level,firstArm,secondArm,firstLength,secondLength,firstModel,secondModel,rater,raterKind,raterModel,left,choice,reasons,isRepeat,spentMs,confidence,judgedAt,prefilledBy,excluded\r\n",
      '1,x,q1,"a ""style"", b",2,model,edited,10,12,gpt-4,,p1,person,,second,both_bad,"=clear\r\n| short",true,,,2026-01-01T00:00:00Z,,\r\n',
    ]);
  });

  it("are a header alone where there are none", () => {
    expect([...rubricCsv([])]).toEqual(["id,query,category,level,arm,subject,question,answer,rater,raterKind,excluded\r\n"]);
  });

  it("come line by line, so that no file is ever held whole", () => {
    function* endless(): Generator<RubricRow> {
      for (let id = 1; ; id += 1)
        yield {
          id: String(id),
          ...subject,
          category: "",
          arm: "model",
          subject: "c",
          question: "valid",
          answer: id === 1,
          rater: "p1",
          raterKind: "code",
          excluded: "",
        };
    }
    const lines = rubricCsv(endless());
    lines.next();
    expect(lines.next().value).toBe("1,q1,,2,model,c,valid,true,p1,code,\r\n");
  });

  it("have what was kept downstream", () => {
    const row: DownstreamRow = {
      ...subject,
      category: "",
      arm: "model",
      instruction: "i",
      constraint: "c",
      constraintCategory: "length",
      fulfilment: "partly",
      by: "code",
      judge: null,
      costUsd: 0.25,
    };
    expect([...downstreamCsv([row])][1]).toBe("q1,,2,model,i,c,length,partly,code,,0.25\r\n");
  });

  it("have what a judge said where code knows", () => {
    const row: ProbeRow = {
      ...{ ...subject, category: "", arm: "model", instruction: "i", answer: "j", constraint: "c", constraintCategory: "length" },
      ...{ isPlanted: true, truth: "no", said: "partly", judge: "judge v1" },
    };
    expect([...probeCsv([row])]).toEqual([
      "query,category,level,arm,instruction,answer,constraint,constraintCategory,isPlanted,truth,said,judge\r\n",
      "q1,,2,model,i,j,c,length,true,no,partly,judge v1\r\n",
    ]);
  });
});
