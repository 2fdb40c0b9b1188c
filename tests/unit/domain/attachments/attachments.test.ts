import { attachedFiles } from "../../../../domain/answers/attachedFile";
import { addAttachment, sizeOf } from "../../../../domain/attachments/addAttachment";
import { type Attachment, placeKey } from "../../../../domain/attachments/attachment";
import type { StoredAttachments } from "../../../../domain/attachments/attachmentChange";
import { attachmentPlaces } from "../../../../domain/attachments/attachmentPlaces";
import { changeAttachment, removeAttachment, restoreAttachment } from "../../../../domain/attachments/changeAttachment";
import { sectionAt } from "../../../../domain/section/section";
import { anApplication, form2026, noon, withAllAnswers, withAnswer } from "../../../support/application/application";

const application = anApplication();
const ECONOMY = { measureId: "measure-1", sectionId: "economy" } as const;
const BUDGET = placeKey({ ...ECONOMY, field: "budget", partyId: null });
const MOST = 1_000;

const stored = (attachments: readonly Attachment[] = [], more: Partial<StoredAttachments> = {}): StoredAttachments => ({
  form: form2026,
  structure: application,
  attachments,
  records: application.records,
  ...more,
});
const turid = { by: "turid", byName: "Turid Eksempel", at: noon };
const file = { id: "file-1", name: "Budsjett.xlsx", sha256: "a".repeat(64), size: 400 };
const add = (over: Partial<Parameters<typeof addAttachment>[1]> = {}, state = stored()) =>
  addAttachment(state, { ...turid, file, name: "", place: BUDGET, most: MOST, ...over });

function added(over: Partial<Parameters<typeof addAttachment>[1]> = {}, state = stored()): Attachment {
  const outcome = add(over, state);
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return outcome.value.attachment;
}

describe("attaching a file", () => {
  it("answers the field, and the choice that the field depends on", () => {
    const outcome = add();
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        kind: "added",
        attachment: { name: "Budsjett.xlsx", place: { ...ECONOMY, field: "budget", partyId: null } },
        answers: { ...ECONOMY, field: "budgetAttached", partyId: null, value: "yes" },
      },
    });
  });

  it("leaves a choice that has an answer alone, and is not offered where the answer is no", () => {
    const answered = (value: string) =>
      withAnswer(application, { ...ECONOMY, field: "budgetAttached", partyId: null, value }).records;
    expect(add({}, stored([], { records: answered("yes") }))).toMatchObject({ ok: true, value: { answers: null } });
    expect(add({}, stored([], { records: answered("no") }))).toEqual({ ok: false, refusal: { kind: "stale" } });
  });

  it("is for the whole application if no section is chosen", () => {
    expect(added({ place: "application" })).toMatchObject({ place: null, senderPartyId: expect.any(String) });
  });

  it("keeps the ending of the content, whatever name is typed", () => {
    expect(added({ name: "Regnskap.exe" }).name).toBe("Regnskap.exe.xlsx");
  });

  it("is refused for those who are not members, in places that are not theirs, and twice in one place", () => {
    expect(add({ by: "stranger" })).toEqual({ ok: false, refusal: { kind: "not-member" } });
    expect(add({ by: "ola" })).toEqual({ ok: false, refusal: { kind: "stale" } });
    expect(add({ file: { ...file, id: "file-2" } }, stored([added()]))).toEqual({
      ok: false,
      refusal: { kind: "same-file" },
    });
  });

  it("is refused when the application's attachments would be too large, and says what is left", () => {
    const full = added({ file: { ...file, size: 700 }, place: "application" });
    const next = { ...file, id: "file-2", sha256: "b".repeat(64) };
    expect(add({ file: next }, stored([full]))).toEqual({
      ok: false,
      refusal: { kind: "full", most: MOST, left: 300 },
    });
    expect(add({ file: next }, stored([{ ...full, isRemoved: true }])).ok).toBe(true);
    expect(sizeOf([full, { ...full, id: "twin" }])).toBe(700);
  });
});

describe("changing an attachment", () => {
  const state = stored([added({ place: "application" })]);
  const at = { ...turid, attachmentId: "file-1" };
  const ola = { by: "ola", byName: "Ola Eksempel", at: noon, attachmentId: "file-1" };

  it("renames and moves it", () => {
    expect(changeAttachment(state, { ...at, name: "Budsjett endelig", place: BUDGET })).toMatchObject({
      ok: true,
      value: { attachment: { name: "Budsjett endelig.xlsx", place: { field: "budget" } }, before: { place: null } },
    });
  });

  it("is for the coordinator and the sender's party alone", () => {
    const [attachment] = state.attachments;
    const ofLms = { ...(attachment as Attachment), senderPartyId: "lms" };
    const refused = { ok: false, refusal: { kind: "not-sender" } };
    expect(removeAttachment(stored([{ ...ofLms, senderPartyId: "coordinator" }]), ola)).toEqual(refused);
    expect(removeAttachment(stored([ofLms]), at).ok).toBe(true);
  });

  it("removes it, and puts it back while there is room", () => {
    const removed = removeAttachment(state, at);
    if (!removed.ok) throw new Error("not removed");
    const after = stored([removed.value.attachment]);
    expect(removeAttachment(after, at)).toEqual({ ok: false, refusal: { kind: "stale" } });
    expect(restoreAttachment(after, { ...at, most: MOST })).toMatchObject({
      ok: true,
      value: { kind: "restored", attachment: { isRemoved: false } },
    });
    expect(restoreAttachment(after, { ...at, most: 100 })).toMatchObject({ refusal: { kind: "full", left: 100 } });
  });
});

describe("an attachment as an answer", () => {
  const withFile = (value: Record<string, string>[]) =>
    sectionAt(
      form2026,
      withAnswer(withAllAnswers(anApplication()), { ...ECONOMY, field: "budget", partyId: null, value }),
      ECONOMY,
    );
  const one = { id: "1", name: "Budsjett.xlsx", sha256: "a".repeat(64) };
  const two = { id: "2", name: "Plan.pdf", sha256: "b".repeat(64) };

  it("is in the hash of the section by its bytes, not by its name or its order", () => {
    const { contentHash } = withFile([one, two]);
    expect(
      withFile([
        { ...two, id: "9" },
        { ...one, name: "Budsjett endelig.xlsx" },
      ]).contentHash,
    ).toBe(contentHash);
    expect(withFile([one]).contentHash).not.toBe(contentHash);
    expect(withFile([one, { ...two, sha256: "c".repeat(64) }]).contentHash).not.toBe(contentHash);
    expect(withFile([one, two]).approvedHashes).toBeDefined();
  });

  it("reads as none if the field was of another kind", () => {
    expect(attachedFiles("yes")).toEqual([]);
    expect(attachedFiles(["yes"])).toEqual([]);
    expect(withFile([{ role: "Leder" }]).answers.some(({ field }) => field === "budget")).toBe(false);
  });
});

describe("the places for an attachment", () => {
  it("are those that the person writes in; the coordinator may use every section", () => {
    const keys = (person: string) => attachmentPlaces(form2026, application, person, []).map(placeKey);
    expect(keys("turid")).toContain(BUDGET);
    expect(keys("turid")).toContain("measure-1/needs");
    expect(keys("ola")).not.toContain(BUDGET);
    expect(keys("ola")[0]).toBe("application");
    expect(keys("stranger")).toEqual([]);
  });
});
