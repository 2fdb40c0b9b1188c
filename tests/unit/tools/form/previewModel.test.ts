import { join } from "node:path";
import { t } from "../../../../cards/wording";
import { sectionRefsOf } from "../../../../domain/answers/sectionRef";
import { sectionAt } from "../../../../domain/section/section";
import { inLanguage } from "../../../../domain/values/language";
import { projectRoot } from "../../../../env/projectRoot";
import { readForms } from "../../../../forms";
import type { Form, PartyKind } from "../../../../forms/form";
import { filledApplication } from "../../../../tools/form/filledApplication";
import { type PreviewLanguage, previewModel } from "../../../../tools/form/preview/previewModel";
import { sampleApplication } from "../../../../tools/form/sampleApplication";
import { otherKindsForm } from "../../../support/application/otherKindsForm";
import { OWN_SHARE, ruledForm } from "../../../support/application/ruledForm";

const forms = readForms(join(projectRoot(), "forms"));
const formOf = (id: string) => forms.get(id) as Form;

const models = new Map<Form, ReturnType<typeof previewModel>>();
function modelOf(form: Form): ReturnType<typeof previewModel> {
  const sample = sampleApplication(form);
  const filled = filledApplication(form, sample.application, sample.now);
  const model = models.get(form) ?? previewModel(form, sample, filled, new Map([["nn", 3]]));
  models.set(form, model);
  return model;
}
const inBokmål = (form: Form) => modelOf(form).find(({ language }) => language === "nb") as PreviewLanguage;
const sectionsOf = (form: Form, kind: PartyKind, what: "write" | "approve") =>
  inBokmål(form)
    .kinds.find((each) => each.kind === kind)
    ?.cards.filter((card) => card.what === what)
    .map(({ sectionId }) => sectionId);

describe.each(["behovsmelding-2024", "behovsmelding-2026"])("the preview of %s", (id) => {
  const form = formOf(id);

  it("has a card to write in for each section and each kind that writes there", () => {
    for (const { kind } of inBokmål(form).kinds)
      expect({ kind, sections: sectionsOf(form, kind, "write") }).toEqual({
        kind,
        sections: form.sections
          .filter(({ fields }) => fields.some(({ writers }) => writers.includes(kind)))
          .map((section) => section.id),
      });
  });

  it("has a card to approve in for each section and each kind that approves it", () => {
    for (const { kind } of inBokmål(form).kinds)
      expect({ kind, sections: sectionsOf(form, kind, "approve") }).toEqual({
        kind,
        sections: form.sections
          .filter(({ approvers }) => approvers.some((approver) => approver.kind === kind))
          .map((section) => section.id),
      });
  });

  it("begins with the overview for everybody, after the set-up for the coordinator", () => {
    const first = inBokmål(form).kinds.map(({ kind, cards }) => [kind, ...cards.slice(0, 2).map(({ what }) => what)]);

    expect(first).toContainEqual(["coordinator", "setUp", "home"]);
    expect(first).toContainEqual(["uh", "home", expect.stringMatching(/write|approve/)]);
  });

  it("ends with the channel's status and draft for the coordinator", () => {
    const [kind] = inBokmål(form).kinds.filter(({ kind }) => kind === "coordinator");

    expect(kind?.cards.slice(-2).map(({ what }) => what)).toEqual(["status", "draft"]);
  });

  it("has the form's words in each language", () => {
    const titles = modelOf(form).map(({ language, sections }) => [language, sections[0]?.title]);

    expect(titles).toEqual(
      (["nb", "nn", "en"] as const).map((language) => [language, form.inLanguages.get(language)?.sections[0]?.title]),
    );
  });

  it("has the cards' own words in each language", () => {
    for (const { language, kinds } of modelOf(form)) {
      const approving = kinds.flatMap(({ cards }) => cards.filter(({ what }) => what === "approve"));
      expect(JSON.stringify(approving)).toContain(inLanguage(language, () => t("approve.askChange")));
    }
  });

  it("lacks no sentence", () => {
    expect(JSON.stringify(modelOf(form))).not.toContain("⟦");
  });

  it("has an application in which every section is complete, and waits for approval", () => {
    const { application, now } = sampleApplication(form);
    const filled = filledApplication(form, application, now);

    const states = sectionRefsOf(form, filled).map((place) => {
      const { state, missing } = sectionAt(form, filled, place);
      return { ...place, state, missing };
    });
    expect(states.filter(({ state, missing }) => state !== "awaitingApproval" || missing.length > 0)).toEqual([]);
  });
});

it("the preview of a form with other kinds has them, and the set-up for the kind that leads", () => {
  const { kinds } = inBokmål(otherKindsForm());

  expect(kinds.map(({ label, party, cards }) => [label, party, cards[0]?.what])).toEqual([
    ["Sekretariat", "Sekretariat", "setUp"],
    ["fylke", "fylke i Fjordvik", "home"],
    ["helseforetak", "helseforetak i Fjordvik", "home"],
  ]);
});

describe("the preview's tables", () => {
  const { facts, sections } = inBokmål(formOf("behovsmelding-2026"));

  it("say the form at a glance, and how many texts a language lacks", () => {
    expect(facts).toContainEqual(["Id", "behovsmelding-2026"]);
    expect(facts).toContainEqual(["Vanlig frist", "1. februar 2026 kl. 12.00"]);
    expect(facts).toContainEqual(["Språk", "bokmål (det trykte skjemaet), nynorsk (3 tekster mangler), engelsk"]);
  });

  it("say who writes, who must, whose answer it is, and who approves by which rule", () => {
    const needs = sections.find(({ id }) => id === "needs");

    expect(needs?.lines).toEqual([
      ["Gjelder", "hvert tiltak"],
      ["Godkjennes av", "Kommune: alle; Privat barnehageeier: blir spurt, ingen må"],
    ]);
    expect(needs?.fields[0]).toMatchObject({
      id: "text",
      type: "lang tekst",
      writes: "Kommune, Privat barnehageeier, Fagforening",
      must: "Kommune",
      answers: "ett fra hver part",
      isPrivate: false,
    });
  });

  it("say each rule of the form: what it demands, and its sentence with figures", () => {
    const { rules } = inBokmål(ruledForm(OWN_SHARE));

    expect(rules.map((cells) => cells.map((cell) => cell.replaceAll("\u00a0", " ")))).toEqual([
      [
        "ownShare",
        "hver part i «Økonomi»",
        '`answer.economy.own * 100 >= party.sum.grant * 30` når `party.kind == "municipalOwner"`',
        "gir et varsel",
        "Tiltak 1, Økonomi: Egeninnsatsen til Kommune i Fjordvik er 20 000 kr. Den skal være minst 30 % av tilskuddet, 60 000 kr.",
      ],
    ]);
  });

  it("say when a field is asked for only sometimes", () => {
    const form = formOf("behovsmelding-2024");
    const conditional = form.sections.flatMap(({ fields }) => fields.filter(({ requiredIf }) => requiredIf));
    const words = inBokmål(form).sections.flatMap(({ fields }) => fields.map(({ must }) => must));

    expect(words.filter((must) => must.includes("hvis «"))).toHaveLength(conditional.length);
  });
});
