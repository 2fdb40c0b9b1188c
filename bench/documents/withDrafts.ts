import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CompiledDraft } from "../../bot/documents/compiledDraft";
import type { Outbox } from "../../domain/ports/outbox";
import { projectRoot } from "../../env/projectRoot";
import { readForms } from "../../forms";
import type { Form } from "../../forms/form";
import { openDatabase } from "../../prisma/connection/openDatabase";
import { draftStore } from "../../prisma/finalising/draftStore";
import { keptFileStore } from "../../prisma/finalising/keptFileStore";
import { startEmbeddedPostgres } from "../../tools/postgres/startEmbeddedPostgres";
import { databaseNamed } from "../databaseNamed";
import { largeApplication } from "../large/application";
import { storeApplication } from "../large/store";

const CHANNEL = {
  tenantId: "10000000-0000-4000-8000-000000000000",
  teamId: "19:team@thread.tacv2",
  channelId: "19:channel@thread.tacv2",
  serviceUrl: "http://127.0.0.1",
};

/** Drafts and their files. */
export type BenchStores = {
  readonly drafts: ReturnType<typeof draftStore>;
  readonly keptFiles: ReturnType<typeof keptFileStore>;
};

/** Drafts in a database of their own, and what stores one and answers its id. */
export async function withDrafts<Result>(
  work: (stores: BenchStores, store: (draft: CompiledDraft) => Promise<string>) => Promise<Result>,
): Promise<Result> {
  const dataDir = mkdtempSync(join(tmpdir(), "samskriv-documents-"));
  const server = await startEmbeddedPostgres({ dataDir });
  const database = openDatabase(await databaseNamed("documents", server.url), { poolSize: 2 });
  try {
    const form = readForms(join(projectRoot(), "forms")).get("behovsmelding-2026") as Form;
    const made = largeApplication(form, { measures: 1, people: 1, parties: [["coordinator", 1]] });
    await storeApplication(database.pool, form, made, CHANNEL);
    let version = 0;
    const store = async (draft: CompiledDraft): Promise<string> => {
      const id = randomUUID();
      await database.pool.query(
        `insert into draft (id, application_id, version, outline, created_by_id, created_at)
         values ($1, $2, $3, $4, $5, now())`,
        [id, made.application.id, ++version, JSON.stringify(draft), made.coordinator.id],
      );
      return id;
    };
    const drafts = draftStore(database, { notice: async () => {} } as unknown as Outbox);
    return await work({ drafts, keptFiles: keptFileStore(database) }, store);
  } finally {
    await database.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
