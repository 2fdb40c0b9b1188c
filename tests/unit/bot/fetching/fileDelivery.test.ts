import { compileDraft } from "../../../../bot/documents/compiledDraft";
import { readableFiles } from "../../../../bot/documents/readableFiles";
import type { FetchFile } from "../../../../bot/documents/versionFile";
import { askConsent, type FileDelivery, sendAccepted } from "../../../../bot/fetching/fileDelivery";
import type { AdaptiveCard } from "../../../../cards/layout/adaptiveCard";
import { buttonsOf, textOf } from "../../../../demo/card";
import type { FileOffer } from "../../../../domain/fetching/fileOfferStore";
import { refuse } from "../../../../domain/values/outcome";
import { aFinishedApplication, form2026, noon } from "../../../support/application/application";

const application = aFinishedApplication();
const kari = application.members[0]?.personId ?? "";
const kept = compileDraft(form2026, application, { version: 1, at: noon, parts: [] });
const FILE = readableFiles(kept, { reader: "everybody" }).files[0]?.fileName ?? "";
const OF = { applicationId: application.id, draftId: "draft", personId: kari, fileName: FILE, askedAt: noon };
const draft = { id: "draft", applicationId: application.id, version: 1, outline: kept, createdAt: noon };
const address = { id: kari, conversationId: "chat", serviceUrl: "https://teams.example", tenantId: "tenant" };

const upload = { uploadUrl: "https://a", contentUrl: "https://b", name: FILE, uniqueId: "1", fileType: "docx" };
const ASKED: FileOffer = { ...OF, id: "offer", messageId: null, state: "asked" };
const ACCEPTED: FileOffer = { ...OF, id: "offer", messageId: "question", state: "accepted", acceptedAt: noon, upload };

/** A step towards a file that is not made. @returns the cards that its person got, how it ended, and what Teams got */
async function stepWith(step: typeof askConsent, offer: FileOffer, fetchFile: FetchFile) {
  const [cards, ended, toTeams]: [AdaptiveCard[], string[], string[]] = [[], [], []];
  const deps = {
    applications: { load: async () => application },
    drafts: { loadHead: async () => draft },
    finalisations: { of: async () => [] },
    issued: { of: () => null, failed: () => {} },
    fileOffers: { load: async () => offer, finished: async (_id: string, state: string) => void ended.push(state) },
    outbound: {
      attach: async () => toTeams.push("a file's card"),
      remove: async (_chat: unknown, id: string) => void toTeams.push(`${id} is removed`),
    },
    upload: async () => toTeams.push("a file"),
    ...{ fetchFile, sendsFiles: true, clock: { now: () => noon } },
  } as unknown as FileDelivery;
  const send = async (card: AdaptiveCard) => void cards.push(card);
  await step(deps, { address, send } as unknown as Parameters<typeof askConsent>[1], "offer");
  return { cards, ended, toTeams };
}

describe.each([
  ["before Teams asks for consent", askConsent, ASKED, []],
  ["after the person said yes", sendAccepted, ACCEPTED, ["question is removed"]],
] as const)("A file that cannot be made, %s", (_when, step, offer, removed) => {
  it.each(["too-large", "too-slow"] as const)(
    "is not tried again if it is %s: its person gets a link",
    async (kind) => {
      const { cards, ended, toTeams } = await stepWith(step, offer, async () => refuse({ kind }));
      expect(cards).toHaveLength(1);
      expect(textOf(cards[0] as never)).toContain(`Jeg får ikke laget ${FILE}: den er for stor.`);
      expect(buttonsOf(cards[0] as never).map(({ title }) => title)).toContain("Hent lenke");
      expect(ended).toEqual(["failed"]);
      expect(toTeams).toEqual(removed);
    },
  );

  it("is tried again by the queue while others are first", async () => {
    await expect(stepWith(step, offer, async () => refuse({ kind: "busy" }))).rejects.toThrow("busy");
  });
});
