import { createHash, randomUUID } from "node:crypto";
import { NotYet } from "../../../bot/delivery/sendFailure";
import { type CompiledDraft, compileDraft } from "../../../bot/documents/compiledDraft";
import { type Fetched, fetchedFile } from "../../../bot/documents/fetchedFile";
import { type KeepFilesDeps, keepFiles } from "../../../bot/documents/keepFiles";
import { readableFiles } from "../../../bot/documents/readableFiles";
import { versionFile } from "../../../bot/documents/versionFile";
import type { KeptFileStore } from "../../../domain/fetching/keptFileStore";
import type { Reader } from "../../../domain/fetching/reader";
import type { DraftStore } from "../../../domain/ports/draftStore";
import { ok, refuse } from "../../../domain/values/outcome";
import { draftStore } from "../../../prisma/finalising/draftStore";
import { keptFileStore } from "../../../prisma/finalising/keptFileStore";
import { aFinishedApplication, form2026, noon } from "../../support/application/application";
import { answered2024, form2024 } from "../../support/application/application2024";
import { type FreshDatabase, freshDatabase } from "../../support/database/database";
import { accepted, cause, openStores, type Stores } from "../../support/database/stores";
import { unzippedFiles } from "../../support/importing/unzip";
import { issuedForm2024 } from "../../support/issued/filledFor";

const READERS = ["everybody", "member"] as const;
const NO_FORMS = { of: () => null, failed: () => {} };
const NOTHING = { log: null, attachments: [] };
const PLAN = Buffer.from("en plan");
const EXTRAS = {
  log: { fileName: "samskriv-logg.csv", body: Buffer.from("når;hvem") },
  attachments: [
    {
      ...{ name: "plan.txt", type: "text/plain", bytes: PLAN },
      sha256: createHash("sha256").update(PLAN).digest("hex"),
    },
  ],
};

let database: FreshDatabase;
let stores: Stores;
let drafts: DraftStore;
let keptFiles: KeptFileStore;
let kari: Awaited<ReturnType<Stores["person"]>>;

beforeAll(async () => {
  database = await freshDatabase();
  stores = await openStores(database.db);
  kari = await stores.person("Kari");
  drafts = draftStore(database.db, stores.queue);
  keptFiles = keptFileStore(database.db);
});
afterAll(async () => {
  await stores.stop();
  await database.drop();
});

const store = async (applicationId: string, draft: CompiledDraft): Promise<string> =>
  accepted(await drafts.keep(cause(), applicationId, kari.id, noon, () => ({ id: randomUUID(), outline: draft }))).id;
const newApplication = () => stores.application(kari, { date: "2027-02-01" });
const namesOf = (draft: CompiledDraft, reader: Reader) =>
  readableFiles(draft, { reader }).files.map(({ fileName }) => fileName);
const archiveOf = (draft: CompiledDraft) => readableFiles(draft, { reader: "everybody" }).together?.fileName ?? "";
const bytesOf = (fetched: Fetched): Buffer => {
  if (!fetched.ok) throw new Error(fetched.refusal.kind);
  return fetched.value;
};
const keep = (id: string, over: Partial<KeepFilesDeps> = {}) =>
  keepFiles({ drafts, keptFiles, issued: NO_FORMS, makeFile: fetchedFile, ...over })(id);
const fetchFile = async (id: string, reader: Reader, fileName: string, beside: object = NOTHING) =>
  versionFile({ drafts, keptFiles, issued: NO_FORMS })(id, { reader, fileName, beside: { ...NOTHING, ...beside } });

const draft = compileDraft(form2026, aFinishedApplication(), { version: 1, at: noon, parts: [] });
const final = compileDraft(form2026, aFinishedApplication(), {
  ...{ version: 1, at: noon, parts: [] },
  final: { version: 1, number: 1, byName: "Kari", reason: null },
});

describe("The files of a final version", () => {
  let id: string;
  const anew = new Map<string, Buffer>();

  beforeAll(async () => {
    id = await store(await newApplication(), final);
    for (const reader of READERS)
      for (const name of [...namesOf(final, reader), archiveOf(final)])
        anew.set(`${reader} ${name}`, bytesOf(await fetchFile(id, reader, name, EXTRAS)));
    await keep(id);
  });

  it("are all kept, for everybody and for members, as they are made", async () => {
    for (const reader of READERS) {
      const names = namesOf(final, reader);
      expect(await keptFiles.namesOf(id, reader)).toEqual([...names].sort());
      for (const name of names)
        expect((await keptFiles.find(id, reader, name))?.bytes.equals(anew.get(`${reader} ${name}`) as Buffer)).toBe(
          true,
        );
    }
  });

  it("are put together in an archive, with the log and the attachments, that has the same bytes as one whose files are made for it", async () => {
    for (const reader of READERS) {
      const archive = bytesOf(await fetchFile(id, reader, archiveOf(final), EXTRAS));
      expect(archive.equals(anew.get(`${reader} ${archiveOf(final)}`) as Buffer)).toBe(true);
    }
  });

  it("are not made twice", async () => {
    const made: string[] = [];
    const makeFile: typeof fetchedFile = async (_text, { fileName }) => {
      made.push(fileName);
      return refuse({ kind: "missing" });
    };
    await keep(id, { makeFile });

    expect(made).toEqual([]);
  });

  it("cannot be changed", async () => {
    await expect(database.db.pool.query("update kept_file set content = ''")).rejects.toThrow(/is not changed/);
  });
});

describe("A file that another edition of the program made", () => {
  const [first = "", ...others] = namesOf(final, "member");
  let id: string;

  beforeAll(async () => {
    id = await store(await newApplication(), final);
    await keptFiles.keep(id, "member", { fileName: first, bytes: Buffer.from("slik det ble sendt inn") });
  });

  it("is given as it was made, to its reader alone", async () => {
    expect(String(bytesOf(await fetchFile(id, "member", first)))).toBe("slik det ble sendt inn");
    expect(String(bytesOf(await fetchFile(id, "everybody", first)))).not.toBe("slik det ble sendt inn");
  });

  it("is not mixed with new ones in an archive: that has kept files, or files made for it", async () => {
    const before = unzippedFiles(bytesOf(await fetchFile(id, "member", archiveOf(final))));
    expect(String(before.get(first))).not.toBe("slik det ble sendt inn");

    await keep(id);
    const { log } = EXTRAS;
    const after = unzippedFiles(bytesOf(await fetchFile(id, "member", archiveOf(final), { log })));
    expect(String(after.get(first))).toBe("slik det ble sendt inn");
    expect(String(after.get(log.fileName))).toBe("når;hvem");
    expect([...after.keys()].sort()).toEqual([first, ...others, log.fileName, "manifest.json"].sort());
  });

  it("is not given in an archive if it is not what was stored", async () => {
    const other = await store(await newApplication(), final);
    await database.db.pool.query(
      `insert into kept_file (draft_id, reader, file_name, sha256, content) values ($1, 'member', $2, $3, 'x')`,
      [other, first, "0".repeat(64)],
    );
    await keep(other);

    await expect(fetchFile(other, "member", archiveOf(final))).rejects.toThrow(/is not what was stored/);
  });
});

describe("The files of a draft", () => {
  it("are kept for everybody alone, and given so", async () => {
    const id = await store(await newApplication(), draft);
    await keep(id);

    expect(await keptFiles.namesOf(id, "everybody")).toEqual([...namesOf(draft, "everybody")].sort());
    expect(await keptFiles.namesOf(id, "member")).toEqual([]);
    const names = [...unzippedFiles(bytesOf(await fetchFile(id, "everybody", archiveOf(draft)))).keys()];
    expect(names.sort()).toEqual([...namesOf(draft, "everybody"), "manifest.json"].sort());
  });

  it("have their making enqueued if it has more than two million letters", async () => {
    const queued = async () =>
      (await stores.queued("version-files")).map((job) => (job as { draftId: string }).draftId);
    const before = await queued();
    const id = await newApplication();
    await store(id, { ...draft, percent: 1, padding: "a".repeat(1_000_000) } as CompiledDraft);
    expect(await queued()).toEqual(before);
    const large = await store(id, { ...draft, padding: "a".repeat(2_000_000) } as CompiledDraft);
    expect(await queued()).toEqual([...before, large]);
  });

  it("are forgotten once there is a newer version, but not those of a final version", async () => {
    const applicationId = await newApplication();
    const [old, handedIn, newest] = [
      await store(applicationId, draft),
      await store(applicationId, final),
      await store(applicationId, draft),
    ];
    await database.db.prisma.finalisation.create({
      data: {
        ...{ id: randomUUID(), applicationId, number: 1, at: noon, byId: kari.id, draftId: handedIn },
        ...{ openFindings: [], unapproved: [] },
      },
    });
    for (const id of [old, handedIn, newest])
      await keptFiles.keep(id, "everybody", { fileName: "a.md", bytes: Buffer.from("a") });
    await keptFiles.forgetReplaced();

    const left = [old, handedIn, newest].map(async (id) => (await keptFiles.namesOf(id, "everybody")).length);
    expect(await Promise.all(left)).toEqual([0, 1, 1]);
  });
});

it.each([0, 1, 999_999, 1_000_000, 2_500_001])("A file of %d bytes is read as it was kept", async (size) => {
  const id = await store(await newApplication(), draft);
  const bytes = Buffer.from(Uint8Array.from({ length: size }, (_, at) => at % 251));
  await keptFiles.keep(id, "everybody", { fileName: "a.pdf", bytes });

  expect((await keptFiles.find(id, "everybody", "a.pdf"))?.bytes.equals(bytes)).toBe(true);
  expect(await keptFiles.find(id, "member", "a.pdf")).toBeNull();
});

describe("The making of a version's files", () => {
  it("goes on where it was, after each turn, until all are kept", async () => {
    const id = await store(await newApplication(), draft);
    const all = namesOf(draft, "everybody").length;
    for (let turn = 1; turn <= all; turn++) {
      await expect(keep(id, { turnMs: -1 })).rejects.toEqual(new NotYet(0));
      expect(await keptFiles.namesOf(id, "everybody")).toHaveLength(turn);
    }
    await expect(keep(id, { turnMs: -1 })).resolves.toBeUndefined();
  });

  it("waits while people wait for files", async () => {
    const id = await store(await newApplication(), draft);
    await expect(keep(id, { makeFile: async () => refuse({ kind: "busy" }) })).rejects.toMatchObject({
      name: "NotYet",
      afterMs: 10_000,
    });
  });

  it.each(["too-slow", "too-large"] as const)("ends at a file that is %s, which is asked for in vain", async (kind) => {
    const id = await store(await newApplication(), draft);
    const [first, second = ""] = namesOf(draft, "everybody");
    await keep(id, {
      makeFile: async (_text, { fileName }) => (fileName === second ? refuse({ kind }) : ok(Buffer.from("laget"))),
    });

    expect(await keptFiles.namesOf(id, "everybody")).toEqual([first]);
  });

  it("keeps nothing of an issuer's form that cannot be filled in, which may be mended", async () => {
    const of2024 = compileDraft(form2024, answered2024(), { version: 1, at: noon, parts: [] });
    const id = await store(await newApplication(), of2024);
    const told: string[] = [];
    const failed = (edition: string) => void told.push(edition);
    await keep(id, { issued: { of: () => "unusable", failed } });
    expect(await keptFiles.namesOf(id, "everybody")).toEqual([]);

    const broken = { ...issuedForm2024, docx: new Uint8Array(10) };
    await keep(id, { issued: { of: () => broken, failed } });
    expect(told).toEqual([form2024.id]);
    expect((await keptFiles.namesOf(id, "everybody")).filter((name) => name.endsWith(".docx"))).toEqual([]);
  });

  it("does nothing for a version that is gone", async () => {
    await expect(keep(randomUUID())).resolves.toBeUndefined();
  });
});
