import { noticeCard } from "../../cards/home/noticeCard";
import { fetchingVerbs } from "../../cards/verbs/fetchingVerbs";
import { readerOf } from "../../domain/fetching/reader";
import { fileNamed, readableFiles } from "../documents/readableFiles";
import { decidingAction } from "../handler/cardAction";
import { documentsCardOf, documentsOf } from "./documentsOf";

/** "Send filen hit": the queue makes the file, and asks whether Teams may store it. */
export const sendFile = decidingAction(
  fetchingVerbs.send,
  async (deps, { person, channel, cause }, { file, ...of }) => {
    if (channel) return noticeCard({ kind: "personal-only" });
    const documents = await documentsOf(deps, person.id, of);
    if (!documents) return noticeCard({ kind: "no-such-thing" });
    const { kept, own } = documents;
    if (!deps.sendsFiles || !fileNamed(readableFiles(kept, { reader: readerOf(own) }), file))
      return documentsCardOf(deps, person.id, documents, deps.sendsFiles ? { kind: "no-file" } : null);
    await deps.fileOffers.ask(cause, {
      id: deps.newId(),
      ...{ applicationId: of.applicationId, draftId: of.draftId, personId: person.id },
      ...{ fileName: file, askedAt: deps.clock.now() },
    });
    return documentsCardOf(deps, person.id, documents, { kind: "sending" }, file);
  },
);
