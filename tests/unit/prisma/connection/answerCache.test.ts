import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Answer } from "../../../../domain/answers/sectionRecord";
import { projectRoot } from "../../../../env/projectRoot";
import { AnswerCache, type CachedAnswers } from "../../../../prisma/connection/answerCache";

const answer = (value: Answer["value"]): Answer => ({
  field: "text",
  partyId: null,
  value,
  version: 1,
  writtenBy: "kari",
  writtenByName: "Kari",
  writtenAt: new Date("2026-11-02T09:00:00Z"),
});
const sections = (...values: Answer["value"][]) =>
  new Map<string, CachedAnswers>([["row", { version: 1, answers: values.map(answer), writers: new Map() }]]);

describe("A cache of answers", () => {
  it("keeps what was last read of an application", () => {
    const cache = new AnswerCache();
    cache.keep("a", sections("old"));
    const newer = sections("new");
    cache.keep("a", newer);

    expect(cache.of("a")).toBe(newer);
    expect(cache.of("b").size).toBe(0);
  });

  it("lets the application go that was used longest ago, when the texts weigh too much", () => {
    const cache = new AnswerCache(25_000);
    cache.keep("a", sections("x".repeat(10_000)));
    cache.keep("b", sections(["x".repeat(10_000)]));
    cache.of("a");
    cache.keep("c", sections("x".repeat(10_000)));

    expect(["a", "b", "c"].map((id) => cache.of(id).size)).toEqual([1, 0, 1]);
  });

  it("does not keep an application that is larger than itself, and forgets what it had of it", () => {
    const cache = new AnswerCache(5_000);
    cache.keep("a", sections("short"));
    cache.keep("a", sections("x".repeat(10_000)));

    expect(cache.of("a").size).toBe(0);
  });
});

it("Answers are written where the version that the cache goes by is counted, and nowhere else", () => {
  const root = join(projectRoot(), "prisma");
  const writing =
    /(?:insert into|update|delete from|merge into) "?(?:answer|amount)"?\s|\.(?:answer|amount)\.(?:create|update|upsert|delete)/i;
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.startsWith("generated"),
  );

  expect(files.sort().filter((file) => writing.test(readFileSync(join(root, file), "utf8")))).toEqual([
    join("attachments", "storeAnswer.ts"),
    join("section", "writeSections.ts"),
  ]);
});
