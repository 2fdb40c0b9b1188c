import { compileDraft, draftFrom } from "../../../bot/documents/compiledDraft";
import { pageApart } from "../../../bot/documents/pageApart";
import { renderApart } from "../../../bot/documents/renderApart";
import { renderThread } from "../../../bot/documents/renderThread";
import { type StoredPage, storedPage } from "../../../bot/documents/storedPage";
import { partsApart } from "../../../bot/notices/partsApart";
import { channelParts } from "../../../documents/channel/channelPart";
import { contentFor } from "../../../documents/files/contentFor";
import { documentFiles } from "../../../documents/files/documentFiles";
import { type FileToRender, renderedFile } from "../../../documents/files/renderedFile";
import { wholeFileName } from "../../../documents/outline/documentParts";
import { aFinishedApplication, form2026, noon } from "../../support/application/application";

const content = contentFor(
  compileDraft(form2026, aFinishedApplication(), { version: 2, at: noon, parts: [] }),
  "member",
);
const beside = { log: null, attachments: [] };
const whole = wholeFileName(content.outline, "zip");

describe("a file made in a thread of its own", () => {
  it("is the same as one made here, in every format", async () => {
    for (const fileName of [...documentFiles(content).map((file) => file.fileName), whole]) {
      const made = await renderApart({ content, fileName, beside });
      const here = Buffer.from(await renderedFile({ content, fileName, beside }));

      expect(made.ok && made.value.equals(here) && fileName).toBe(fileName);
    }
  });

  it("is given up if it takes too long, and the next one is made", async () => {
    const slow = await renderApart({ content, fileName: whole, beside }, { milliseconds: 1 });
    const next = await renderApart({ content, fileName: wholeFileName(content.outline, "md"), beside });

    expect(slow).toEqual({ ok: false, refusal: { kind: "too-slow" } });
    expect(next.ok).toBe(true);
  });

  it("is refused at once if too many wait", async () => {
    const all = await Promise.all(
      Array.from({ length: 40 }, () =>
        renderApart({ content, fileName: wholeFileName(content.outline, "md"), beside }),
      ),
    );

    expect(all).toContainEqual({ ok: false, refusal: { kind: "busy" } });
    expect(all.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(20);
  });

  it("is made of bytes that are handed over, and of small ones that are copied", async () => {
    const [large, small] = [Buffer.alloc(100_000, "a"), Buffer.from("små")];
    const log = { fileName: "samskriv-logg.csv", body: large };
    const here = Buffer.from(await renderedFile({ content, fileName: whole, beside: { ...beside, log } }));
    const made = await renderApart(
      { content, fileName: whole, beside: { ...beside, log } },
      { handsOver: [large, small] },
    );

    expect(made.ok && made.value.equals(here)).toBe(true);
    expect([large.length, String(small)]).toEqual([0, "små"]);
  });

  it("says what went wrong if it cannot be made", async () => {
    await expect(renderApart({ content, fileName: "finnes-ikke.docx", beside })).rejects.toThrow(/there is no file/);
  });
});

describe("a draft's messages for its channel, put together in a thread", () => {
  it("are the same as those made here, one by one, however the draft is cut", async () => {
    const stored = JSON.stringify(content.outline);
    const pieces = [stored.slice(0, 1_000), stored.slice(1_000)];

    expect([...(await partsApart(pieces))]).toEqual(channelParts(content.outline));
  });

  it("are none of a draft that is none: the queue tries again", async () => {
    await expect(partsApart(["{}"])).rejects.toThrow();
  });
});

describe("a file that needs more memory than a thread may have", () => {
  it("is refused, and nothing else ends: the next one is made", async () => {
    const small = renderThread<FileToRender>("documents/files/renderWorker", { megabytes: 60 });
    const [section] = content.outline.before;
    if (!section) throw new Error("the form has no section");
    const [block] = section.blocks;
    const long = { ...section, blocks: Array.from({ length: 60_000 }, () => block as NonNullable<typeof block>) };
    const huge = { ...content, outline: { ...content.outline, before: Array.from({ length: 3 }, () => long) } };
    const [pdf] = documentFiles(content).filter(({ fileName }) => fileName.endsWith(".pdf"));
    const fileName = pdf?.fileName ?? "";

    expect(await small({ content: huge, fileName, beside })).toEqual({ ok: false, refusal: { kind: "too-large" } });
    expect((await small({ content, fileName, beside })).ok).toBe(true);
  });
});

describe("a file of a draft as it is stored", () => {
  const kept = compileDraft(form2026, aFinishedApplication(), { version: 2, at: noon, parts: [] });
  const [outline, data] = [[JSON.stringify(kept.outline)], [JSON.stringify(kept.data)]];
  const stored = (fileName: string, over: { reader?: "everybody"; data?: string[] } = {}) =>
    renderApart({ outline, data, issued: null, reader: "member", fileName, beside, ...over });

  it("is the one that its reader may have, in every format", async () => {
    for (const reader of ["member", "everybody"] as const) {
      const of = contentFor(draftFrom(JSON.parse(JSON.stringify(kept))), reader);
      for (const { fileName } of [...documentFiles(of), { fileName: whole }]) {
        const made = await renderApart({ outline, data, issued: null, reader, fileName, beside });
        const here = Buffer.from(await renderedFile({ content: of, fileName, beside }));

        expect(made.ok && made.value.equals(here) && [reader, fileName]).toEqual([reader, fileName]);
      }
    }
  });

  it("has no bytes if the draft has no such file, or was stored before what it is made of was kept", async () => {
    const json = wholeFileName(kept.outline, "json");

    expect(await stored("finnes-ikke.docx")).toEqual({ ok: true, value: Buffer.alloc(0) });
    expect(await stored(json, { data: ["null"] })).toEqual({ ok: true, value: Buffer.alloc(0) });
    expect((await stored(json)).ok).toBe(true);
  });
});

describe("a page made in a thread of its own", () => {
  it("is the same as one made here, though others wait for their files", async () => {
    const outline = JSON.stringify(content.outline);
    const {
      outline: _,
      data: __,
      ...rest
    } = compileDraft(form2026, aFinishedApplication(), { version: 2, at: noon, parts: [] });
    const page = (): StoredPage => ({
      draft: { outline: [outline.slice(0, 100), outline.slice(100)], rest: [JSON.stringify(rest)] },
      before: { version: 1, outline: [outline] },
      ...{ reader: "everybody", form: form2026, timeZone: "Europe/Oslo", botId: null, createdAt: noon, now: noon },
      ...{ progress: { startedAt: noon, versions: [] }, files: { intro: "", each: [], all: null } },
    });
    const others = Array.from({ length: 40 }, () =>
      renderApart({ content, fileName: wholeFileName(content.outline, "md"), beside }),
    );
    const made = await pageApart(page());

    expect(made.ok && String(made.value)).toBe(storedPage(page()));
    expect(await Promise.all(others)).toContainEqual({ ok: false, refusal: { kind: "busy" } });
  });
});
