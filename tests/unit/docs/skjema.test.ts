import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { projectRoot } from "../../../env/projectRoot";
import { Edition } from "../../../forms/edition";
import { EditionPartyKind } from "../../../forms/editionPartyKind";
import { ComputedField } from "../../../forms/fields/computedField";
import { EditionField } from "../../../forms/fields/editionField";
import { FormCheck } from "../../../forms/formCheck";
import { MappedList, MappedPlace } from "../../../forms/issued/mapping";
import { parseEdition } from "../../../forms/parseEdition";
import { Plan } from "../../../forms/plan";
import { Recognition } from "../../../forms/recognition/recognition";
import { EditionRule } from "../../../forms/rules/editionRule";
import { Texts } from "../../../forms/texts";
import { wordsOfSchemas } from "../../support/forms/wordsOfSchemas";

const page = readFileSync(join(projectRoot(), "docs/skjema.md"), "utf8");

/** What an example is one of, by the word after ```json. Those of a whole edition are parsed together. */
const SCHEMAS: Readonly<Record<string, z.ZodTypeAny>> = {
  "form.json": Edition,
  "nb.json": Texts,
  utgave: Edition.partial(),
  slag: EditionPartyKind,
  seksjon: Edition.shape.sections.element.partial(),
  felt: EditionField,
  kontroll: FormCheck,
  utregning: ComputedField,
  regel: EditionRule,
  tekster: Texts,
  plan: Plan,
  sted: MappedPlace,
  liste: MappedList,
  gjenkjenning: Recognition.shape.parts.element,
};

const examples = [...page.matchAll(/```json ?(\S*)\n(.*?)```/gs)].map(([, kind = "", text = ""]) => ({ kind, text }));

describe("skjema.md", () => {
  it("names every word of the schemas", () => {
    const named = new Set([...page.matchAll(/`"?([$\w]+)"?`/g)].map(([, word]) => word));
    const unnamed = wordsOfSchemas().filter(({ word }) => !named.has(word));

    expect([...new Set(unnamed.map(({ at, word }) => `${at}: ${word}`))]).toEqual([]);
  });

  it.each(examples)("has an accepted example ($#, $kind)", ({ kind, text }) => {
    expect(SCHEMAS).toHaveProperty([kind]);
    expect(SCHEMAS[kind]?.safeParse(JSON.parse(text)).error).toBeUndefined();
  });

  it("has a whole small edition without mistakes", () => {
    const files = new Map(
      ["form.json", "nb.json"].map((name) => [
        name,
        Buffer.from(examples.find(({ kind }) => kind === name)?.text ?? ""),
      ]),
    );

    expect(parseEdition("fjordfond-2028", files)).toMatchObject({ mistakes: [], form: { id: "fjordfond-2028" } });
  });

  it("leads only to its own headings", () => {
    const anchors = [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, "")
        .replaceAll(" ", "-"),
    );

    expect(
      [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, to]) => to).filter((to) => !anchors.includes(to as string)),
    ).toEqual([]);
  });
});
