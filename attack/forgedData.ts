import { randomUUID } from "node:crypto";

/** Ids as a card of the application carries them. */
export type CardIds = {
  readonly applicationId: string;
  readonly measureId: string;
  readonly partyId: string;
  readonly memberId: string;
  readonly personId: string;
};

/** Ids of nothing. */
export const idsOfNothing = (): CardIds => ({
  applicationId: randomUUID(),
  measureId: randomUUID(),
  partyId: randomUUID(),
  memberId: randomUUID(),
  personId: randomUUID(),
});

/** What any button could send: each verb takes what it knows of this. `importId` is of what somebody else had read. */
export const forgedData = (
  { applicationId, measureId, partyId, memberId, personId }: CardIds,
  importId: string,
): Record<string, unknown> => ({
  ...{
    applicationId,
    measureId,
    partyId,
    memberId,
    sectionId: "partnership",
    contentHash: "a".repeat(64),
    comment: "Noe annet, takk",
    listed: [{ measureId, sectionId: "partnership", contentHash: "a".repeat(64) }],
    ...{ given: "2027-01-11T12:00:00.000Z", places: [{ measureId, sectionId: "partnership" }] },
  },
  ...{
    base: { [`text.${partyId}`]: "0:aaaaaaaaaa", "text.all": "0:aaaaaaaaaa" },
    slot: `text.${partyId}`,
    then: "stay",
    ...{ theirs: "0:aaaaaaaaaa", mine: "aaaaaaaaaa", choice: "mine", rest: [], of: 1 },
    ...{ versionId: 1, standing: "0:aaaaaaaaaa", fields: [{ slot: `text.${partyId}`, version: 1 }] },
    [`text.${partyId}`]: "Kapret",
    "text.all": "Kapret",
  },
  ...{
    kind: "uh",
    party: partyId,
    name: "Kapret",
    shortName: "Kapret",
    orgNumber: "920000002",
    roles: "writes,approves",
    partyIds: partyId,
    scheme: "regional",
    people: personId,
  },
  ...{
    personId,
    draftId: partyId,
    file: "../../Kapret.docx",
    about: `part:${partyId}`,
    paused: true,
    mentions: "no",
    deputy: personId,
    colleague: personId,
    question: "Kapret",
    day: "2027-01-11",
  },
  ...{
    messageId: randomUUID(),
    importId: importId,
    ...{ fileId: importId, attachmentId: importId, place: "application" },
    id: "p0",
    index: 0,
    kroner0: "1",
    party0: "p0",
    apart: "0",
    names: 1,
    sameAs: "p1",
    measure: "0",
    partnershipId: importId,
  },
  ...{
    page: 1,
    to: 1,
    at: 1,
    from: 0,
    formId: "behovsmelding-2026",
    title: "Kapret",
    year: "2027",
    date: "2027-02-01",
    time: "12:00",
    owner: "Kapret",
    network: "Kapret",
    plan: "salten-2022-2025",
    seen: "aaaaaaaaaa",
    number: 1,
    ...{ corrects: "1", by: "Kapret", office: "Kapret", caseNumber: "Kapret", note: "Kapret" },
    ...{ change: 1, newest: 0, ofYear: 2027, agreed: [], [`granted.${partyId}.0`]: "1" },
    reason: "Kapret",
    takeOverId: importId,
    answer: "writes",
  },
});
