import { describe, expect, it } from "vitest";
import { type Behaviour, completion, events, json, refusal } from "@/lib/testing/fake-provider";
import { chunk, never, open, outcomeOf, plain, structured } from "@/lib/testing/open-fake";

describe("a connection that fails", () => {
  it("before any answer is a network failure", async () => {
    expect(await outcomeOf((response) => void response.destroy())).toMatchObject({ outcome: "network", httpStatus: null });
  });

  it("because nobody listens says so", async () => {
    const { port } = await open(json(completion("hi")), { baseUrl: "http://127.0.0.1:9/v1" });
    const reply = await port.ask(plain, never);
    expect(reply.outcome).toBe("network");
    expect(reply.error).toContain("ECONNREFUSED");
  });

  it("by staying silent is a timeout", async () => {
    const { ask } = await open(() => undefined, { timeoutMs: 80 });
    expect(await ask()).toMatchObject({ outcome: "timeout", error: "no whole reply within 80 ms" });
  });

  it("by stalling in mid-body is a timeout too", async () => {
    const { ask } = await open((response) => void response.write('{"choices":['), { timeoutMs: 120 });
    expect((await ask()).outcome).toBe("timeout");
  });

  it("is not asked again by itself", async () => {
    const { ask, received } = await open(json(refusal("busy"), 503));
    await ask();
    expect(received).toHaveLength(1);
  });
});

describe("a call that is called off", () => {
  it("throws the signal's reason", async () => {
    const { port } = await open(() => undefined);
    const stopping = new AbortController();
    const asking = port.ask(plain, stopping.signal);
    setTimeout(() => stopping.abort(), 20);
    await expect(asking).rejects.toMatchObject({ name: "AbortError" });
  });

  it("is not even sent when the signal has aborted before", async () => {
    const { port, received } = await open(json(completion("hi")));
    await expect(port.ask(plain, AbortSignal.abort())).rejects.toMatchObject({ name: "AbortError" });
    expect(received).toHaveLength(0);
  });
});

describe("structured output", () => {
  const modeOf = (body: Record<string, unknown> | undefined) => {
    const format = body?.response_format as { type: string } | undefined;
    return format?.type ?? "text";
  };
  const takesOnly = (...modes: string[]): Behaviour => {
    return (response, received, call) => {
      const mode = modeOf(received.body);
      const isTaken = modes.includes(mode);
      json(isTaken ? completion('{"a":1}') : refusal(`response_format ${mode} is not supported`), isTaken ? 200 : 400)(
        response,
        received,
        call,
      );
    };
  };

  it("is asked for as a strict JSON schema first", async () => {
    const { ask, received } = await open(json(completion('{"a":1}')));
    await ask(structured);
    const json_schema = { name: "larch_reframe", strict: true, schema: { title: "larch_reframe", type: "object" } };
    expect(received[0]?.body.response_format).toEqual({ type: "json_schema", json_schema });
  });

  it("falls back to JSON mode with the schema in the prompt, and remembers", async () => {
    const { ask, received } = await open(takesOnly("json_object", "text"));
    expect((await ask(structured)).outcome).toBe("ok");
    await ask(structured);
    expect(received.map(({ body }) => modeOf(body))).toEqual(["json_schema", "json_object", "json_object"]);
    expect(JSON.stringify(received[1]?.body.messages)).toContain('\\"title\\":\\"larch_reframe\\"');
  });

  it("falls back to plain text where the server knows neither", async () => {
    const { ask, received } = await open(takesOnly("text"));
    expect((await ask(structured)).outcome).toBe("ok");
    expect(received.map(({ body }) => modeOf(body))).toEqual(["json_schema", "json_object", "text"]);
  });

  it("tries a plainer way after a vague 400, but does not take it for the rule when nothing helps", async () => {
    const { ask, received } = await open(json(refusal("Bad Request"), 400));
    expect(await ask(structured)).toMatchObject({ outcome: "http_error", httpStatus: 400 });
    expect(received).toHaveLength(3);
    await ask(structured);
    expect(modeOf(received[3]?.body)).toBe("json_schema");
  });

  it("does not doubt a way that has worked because of a vague 400", async () => {
    const { ask, received } = await open((response, got, call) =>
      json(call === 1 ? completion('{"a":1}') : refusal("too long"), call === 1 ? 200 : 400)(response, got, call),
    );
    await ask(structured);
    await ask(structured);
    expect(received).toHaveLength(2);
  });

  it("is put into words after a server has ignored it three times in a row", async () => {
    const { ask, received } = await open(json(completion("Sure, I would love to help.")));
    for (let call = 0; call < 4; call += 1) await ask(structured);
    expect(received.map(({ body }) => modeOf(body))).toEqual(["json_schema", "json_schema", "json_schema", "text"]);
  });

  it("stays as the connection says where it is not left to us", async () => {
    const { ask, received } = await open(takesOnly("text"), { structuredOutput: "json_object" });
    expect((await ask(structured)).outcome).toBe("http_error");
    expect(received.map(({ body }) => modeOf(body))).toEqual(["json_object"]);
  });

  it("is not asked for where plain text is wanted", async () => {
    const { ask, received } = await open(json(completion("hi")));
    await ask();
    expect(received[0]?.body.response_format).toBeUndefined();
  });
});

describe("a server with its own ways", () => {
  const rejectsFirst =
    (message: string): Behaviour =>
    (response, received, call) =>
      json(call === 1 ? refusal(message) : completion("hi"), call === 1 ? 400 : 200)(response, received, call);

  it("gets max_completion_tokens when it asks for that", async () => {
    const { ask, received } = await open(rejectsFirst("Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."));
    expect((await ask()).outcome).toBe("ok");
    expect(received[1]?.body).toMatchObject({ max_completion_tokens: 64 });
    expect(received[1]?.body.max_tokens).toBeUndefined();
  });

  it("gets no temperature when it takes none", async () => {
    const { ask, received } = await open(
      rejectsFirst("Unsupported value: 'temperature' does not support 0.4 with this model. Only the default (1) value is supported."),
    );
    expect((await ask()).outcome).toBe("ok");
    expect(received[1]?.body.temperature).toBeUndefined();
    await ask();
    expect(received).toHaveLength(3);
  });

  it("gets the system message inside the user's when it has no such role", async () => {
    const { ask, received } = await open(rejectsFirst("System role not supported"));
    expect((await ask()).outcome).toBe("ok");
    expect(received[1]?.body.messages).toEqual([{ role: "user", content: "Be brief.\n\nSay hi." }]);
  });

  it("is asked for a stream when it gives nothing else", async () => {
    const { ask, received } = await open((response, got, call) => {
      if (call === 1) json(refusal("This model only supports stream mode, please enable the stream parameter"), 400)(response, got, call);
      else events(chunk("h"), chunk("i", "stop"), "[DONE]")(response, got, call);
    });
    expect(await ask()).toMatchObject({ outcome: "ok", text: "hi" });
    expect(received[1]?.body.stream).toBe(true);
  });
});
