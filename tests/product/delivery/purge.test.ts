import { randomUUID } from "node:crypto";
import { teamsLimits } from "../../../bot/delivery/teamsLimits";
import { purge } from "../../../jobs/purge";
import { attachmentStore } from "../../../prisma/attachments/attachmentStore";
import { documentLinkStore } from "../../../prisma/finalising/documentLinkStore";
import { draftStore } from "../../../prisma/finalising/draftStore";
import { fileOfferStore } from "../../../prisma/finalising/fileOfferStore";
import { keptFileStore } from "../../../prisma/finalising/keptFileStore";
import { importStore } from "../../../prisma/messages/importStore";
import { messageStore } from "../../../prisma/messages/messageStore";
import { sendTurns } from "../../../prisma/messages/sendTurns";
import { undeliveredStore } from "../../../prisma/messages/undeliveredStore";
import { freshDatabase } from "../../support/database/database";
import { accepted, cause, openStores } from "../../support/database/stores";
import { anImport } from "../../support/importing/anImport";

it("The purge deletes activities older than a week, documents older than six weeks and files of replaced drafts, and keeps newer ones", async () => {
  const database = await freshDatabase();
  const stores = await openStores(database.db);
  const messages = messageStore(database.db, stores.queue);
  const seen = (activityId: string) => messages.firstTime({ ...cause(), activityId });
  for (const [activity, at] of [
    ["old", "2027-01-03T11:59:00Z"],
    ["new", "2027-01-03T12:01:00Z"],
  ] as const) {
    await seen(activity);
    await database.db.prisma.handledActivity.updateMany({
      where: { activityId: activity },
      data: { at: new Date(at) },
    });
  }

  const undelivered = undeliveredStore(database.db.prisma, stores.queue);
  const imports = importStore(database.db.prisma);
  const { id: owner } = await stores.person("Kari");
  for (const [fileName, at] of [
    ["old.docx", "2026-11-29T11:59:00Z"],
    ["new.docx", "2026-11-29T12:01:00Z"],
  ] as const)
    await imports.keep(owner, { id: randomUUID(), fileName, draft: anImport() }, new Date(at));
  const keptFiles = keptFileStore(database.db);
  const drafts = draftStore(database.db, stores.queue);
  const applicationId = await stores.application(await stores.person("Kari"), { date: "2027-02-01" });
  const compiled = async () =>
    accepted(await drafts.keep(cause(), applicationId, owner, new Date(), () => ({ id: randomUUID(), outline: {} })))
      .id;
  const versions = [await compiled(), await compiled()];
  for (const id of versions)
    await keptFiles.keep(id, "everybody", { fileName: "utkast.md", bytes: Buffer.from("utkast") });
  await purge({
    messages,
    undelivered,
    imports,
    attachments: attachmentStore(database.db, stores.queue),
    documentLinks: documentLinkStore(database.db),
    fileOffers: fileOfferStore(database.db, stores.queue),
    keptFiles,
    turns: sendTurns(database.db.pool, teamsLimits),
    clock: { now: () => new Date("2027-01-10T12:00:00Z") },
  });

  expect(await seen("new")).toBe(false);
  expect(await seen("old")).toBe(true);
  const kept = await database.db.prisma.import.findMany();
  expect(kept.map(({ fileName }) => fileName)).toEqual(["new.docx"]);
  const files = await Promise.all(versions.map((id) => keptFiles.namesOf(id, "everybody")));
  expect(files).toEqual([[], ["utkast.md"]]);
  await stores.stop();
  await database.drop();
});
