import mammoth from "mammoth";
import { channelParts } from "../../../documents/channel/channelPart";
import { documentParts } from "../../../documents/outline/documentParts";
import { Outline, outlineOf } from "../../../documents/outline/outline";
import type { Application } from "../../../domain/section/section";
import { aFinishedApplication, form2026, measureId, noon, withAnswer } from "../../support/application/application";
import { wordFile } from "../../support/office/wordFile";

const approved = aFinishedApplication();
const finalOutline = (application: Application, at = noon) =>
  outlineOf(form2026, application, { version: 9, at, final: { number: 2, parts: [] } });

/** The content of one measure's document: each row of its last table, and its whole text. */
async function opened(outline: Outline, number: number) {
  const part = documentParts(outline)[number - 1];
  if (!part) throw new Error(`no document ${number}`);
  const buffer = await wordFile(outline, part);
  const html = (await mammoth.convertToHtml({ buffer })).value;
  const table = html.slice(html.lastIndexOf("<table>"));
  const rows = [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, cells]) =>
    [...String(cells).matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell]) => String(cell).replace(/<[^>]+>/g, "")),
  );
  return { rows, text: (await mammoth.extractRawText({ buffer })).value };
}

it("Each document of a final version lists its approvals with approver, party and time", async () => {
  const { rows, text } = await opened(finalOutline(approved), 3);

  expect(text).toContain("Endelig versjon 2, 11. januar 2027");
  expect(rows[0]).toEqual(["Seksjon", "Part", "Godkjent av", "Når"]);
  expect(rows).toContainEqual([
    "1. Vurdering av behov (tiltak\u00a03)",
    "Fjordvik kommune",
    "Ola Eksempel",
    "11.\u00a0januar\u00a02027\u00a0kl.\u00a013.00",
  ]);
  expect(rows.some(([section]) => section === "Om behovsmeldingen")).toBe(true);
  expect(rows.some(([section]) => section?.includes("tiltak\u00a04"))).toBe(false);
  expect(text).not.toContain("Ikke godkjent");
});

it("The document says if somebody has not approved the current text", async () => {
  const at = { measureId: measureId(3), sectionId: "needs", field: "text", partyId: "fjordvik" };
  const { rows } = await opened(finalOutline(withAnswer(approved, { ...at, value: "Nytt." })), 3);

  expect(rows).toContainEqual(["1. Vurdering av behov (tiltak\u00a03)", "Fjordvik kommune", "Ikke godkjent", ""]);
});

it("The document names the approvers who had not answered by the deadline", async () => {
  const place = { measureId: measureId(3), sectionId: "needs" };
  const edited = withAnswer(approved, { ...place, field: "text", partyId: "fjordvik", value: "Nytt." });
  const afterwards = new Date("2027-02-02T09:00:00Z");
  const { rows } = await opened(finalOutline(edited, afterwards), 3);

  expect(rows).toContainEqual([
    "1. Vurdering av behov (tiltak\u00a03)",
    "Fjordvik kommune",
    "Ikke svart innen 1. februar 2027 kl.\u00a012.00",
    "",
  ]);
});

it("The document says who overrode the required approvers, and why", async () => {
  const rule = { sectionId: "needs", kind: "privateOwner", rule: "any", leadId: null } as const;
  const set = { ...rule, reason: "Én svarer for alle.", by: "turid", byName: "Turid Testesen", at: noon };
  const { text } = await opened(finalOutline({ ...approved, approvalRules: [set] }), 3);

  expect(text).toContain("1. Vurdering av behov, Eier: én er nok. Satt av Turid Testesen: Én svarer for alle.");
});

it("The first page names the version of the form, unless it is the first", async () => {
  const later = { ...form2026, version: "2" };
  const ofLater = outlineOf(later, approved, { version: 9, at: noon, final: { number: 2, parts: [] } });
  expect((await opened(ofLater, 3)).text).toContain("Skjema: Behovsmelding 2026, versjon 2");
  expect((await opened(finalOutline(approved), 3)).text).not.toContain("Skjema:");
});

it("The channel message lists all approvals last", () => {
  const last = channelParts(finalOutline(approved)).at(-1);

  expect(last?.heading).toBe("Godkjenninger");
  const lines = last?.paragraphs.flatMap((paragraph) => paragraph.lines) ?? [];
  expect(lines).toContain(
    "1. Vurdering av behov (tiltak\u00a04) · Fjordvik kommune · Godkjent av: Ola Eksempel · Når: 11. januar 2027 kl.\u00a013.00",
  );
});

it("A draft has no approval list, nor has a version that was stored before final versions existed", async () => {
  const { final, ...kept } = outlineOf(form2026, approved, { version: 9, at: noon });
  expect(final).toBeNull();

  const read = Outline.parse(JSON.parse(JSON.stringify(kept)));
  expect((await opened(read, 3)).text).not.toMatch(/godkjenninger|endelig versjon/i);
  expect(channelParts(read).map(({ heading }) => heading)).not.toContain("Godkjenninger");
});
