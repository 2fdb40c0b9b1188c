import { randomUUID } from "node:crypto";
import { compileDraft, draftFrom } from "../../../bot/documents/compiledDraft";
import { contentFor } from "../../../documents/files/contentFor";
import { documentFiles } from "../../../documents/files/documentFiles";
import type { DraftStore } from "../../../domain/ports/draftStore";
import type { Outbox } from "../../../domain/ports/outbox";
import { draftStore } from "../../../prisma/finalising/draftStore";
import { aFinishedApplication, form2026, noon } from "../../support/application/application";
import { type FreshDatabase, freshDatabase } from "../../support/database/database";
import { accepted, cause, openStores, type Stores } from "../../support/database/stores";

let database: FreshDatabase;
let stores: Stores;
let drafts: DraftStore;
let applicationId: string;

const dayOf = (version: number): Date => new Date(`2027-01-1${version}T12:00:00Z`);

/** Four drafts: the second is from before the percentage was kept. */
beforeAll(async () => {
  database = await freshDatabase();
  stores = await openStores(database.db);
  const kari = await stores.person("Kari");
  applicationId = await stores.application(kari, { date: "2027-02-01" });
  drafts = draftStore(database.db, { notice: async () => {} } as unknown as Outbox);
  for (const version of [1, 2, 3, 4])
    accepted(
      await drafts.keep(cause(), applicationId, kari.id, dayOf(version), () => ({
        id: randomUUID(),
        outline: version === 2 ? {} : { percent: version * 10 },
      })),
    );
});
afterAll(async () => {
  await stores.stop();
  await database.drop();
});

describe("The drafts of an application", () => {
  it("are each found with the one before; the first has none", async () => {
    const beforeVersion = async (version: number) =>
      drafts.loadHead((await drafts.idBefore(applicationId, version)) ?? "");
    expect(await beforeVersion(3)).toMatchObject({ version: 2, createdByName: "Kari" });
    expect(await beforeVersion(2)).toMatchObject({ version: 1, outline: { percent: 10 } });
    expect(await drafts.idBefore(applicationId, 1)).toBeNull();
    expect(await drafts.idBefore(randomUUID(), 3)).toBeNull();
  });

  it("are read as text by whoever does not parse them, in pieces, with the language and the edition", async () => {
    const kari = await stores.person("Kari");
    const other = await stores.application(kari, { date: "2027-02-01" });
    const outline = {
      ...{ language: "nn", form: { id: "behovsmelding-2026" }, title: "Åpen – dør" },
      ...{ before: [{ id: "a", blocks: [] }], measures: [{ id: 2 }, { id: 1 }, { id: 3 }], after: [] },
    };
    const data = { schema: "samskriv/application", sections: [{ id: "b" }, { id: "a" }] };
    const kept = { outline, data, percent: 40, findings: [] };
    const { id } = accepted(
      await drafts.keep(cause(), other, kari.id, dayOf(1), () => ({ id: randomUUID(), outline: kept })),
    );

    const read = async (reads: boolean) => {
      const { outline: text, data: values, rest, ...about } = (await drafts.loadText(id, () => reads)) ?? {};
      return { about, parts: [text, values, rest].map((pieces) => JSON.parse(pieces?.join("") ?? "")) };
    };
    const { about, parts } = await read(true);

    expect(about).toMatchObject({ applicationId: other, version: 1, language: "nn", edition: "behovsmelding-2026" });
    expect(parts).toEqual([outline, data, { percent: 40, findings: [] }]);
    expect((await read(false)).parts).toEqual([outline, null, { percent: 40, findings: [] }]);
    expect(await drafts.loadAbout(id)).toEqual(about);
    expect(await drafts.loadText(randomUUID(), () => true)).toBeNull();
    expect(await drafts.loadAbout(randomUUID())).toBeNull();
  });

  it("have a head, in which the texts are left out, with what says which files there are", async () => {
    const kept = compileDraft(form2026, aFinishedApplication(), { version: 1, at: noon, parts: [] });
    const kari = await stores.person("Kari");
    const other = await stores.application(kari, { date: "2027-02-01" });
    const { id } = accepted(
      await drafts.keep(cause(), other, kari.id, noon, () => ({ id: randomUUID(), outline: kept })),
    );
    const head = await drafts.loadHead(id);
    const { outline, data } = draftFrom(head?.outline);

    expect(head).toMatchObject({ id, applicationId: other, version: 1, createdAt: noon, createdBy: kari.id });
    expect(head).toMatchObject({ createdByName: "Kari", rootActivityId: null, rootChannelId: null, repliesSent: 0 });
    expect(JSON.stringify(head?.outline).length).toBeLessThan(JSON.stringify(kept).length);
    expect(outline.measures.map(({ name, sections }) => [name, sections])).toEqual(
      kept.outline.measures.map(({ name }) => [name, []]),
    );
    for (const reader of ["member", "everybody"] as const)
      expect(documentFiles(contentFor({ outline, data }, reader)).map(({ fileName }) => fileName)).toEqual(
        documentFiles(contentFor(kept, reader)).map(({ fileName }) => fileName),
      );
    expect(await drafts.loadHead(randomUUID())).toBeNull();
  });

  it("have no values if they were stored before these were kept", async () => {
    const kari = await stores.person("Kari");
    const other = await stores.application(kari, { date: "2027-02-01" });
    const { id } = accepted(
      await drafts.keep(cause(), other, kari.id, dayOf(1), () => ({ id: randomUUID(), outline: { outline: {} } })),
    );

    expect((await drafts.loadText(id, () => true))?.data.join("")).toBe("null");
  });

  it("say how far each had come until a version, where they know", async () => {
    const { startedAt, versions } = await drafts.progressUntil(applicationId, 3);
    expect(versions).toEqual([
      { version: 1, at: dayOf(1), percent: 10 },
      { version: 3, at: dayOf(3), percent: 30 },
    ]);
    expect(startedAt).toBeInstanceOf(Date);
  });

  it("say when the application was set up, where there are none until then", async () => {
    expect((await drafts.progressUntil(applicationId, 0)).versions).toEqual([]);
  });
});
