import { parseForm } from "../../../forms";
import type { Form } from "../../../forms/form";
import { editionFiles } from "../forms/editionFiles";

const answered = { answeredBy: "each", writers: ["county", "trust"], requiredOf: ["county"] };
const named = (one: string) => ({ one, many: one, joinAs: `Ny ${one}` });

/** A form that has none of the kinds of the shipped editions, with rules if a test brings them. */
export const otherKindsForm = (...rules: readonly Record<string, unknown>[]): Form =>
  parseForm(
    "klima-2027",
    editionFiles({
      id: "klima-2027",
      name: "Klima 2027",
      year: 2027,
      title: "Klimamidler",
      documents: "measure",
      usualDeadline: "02-01T12:00",
      partyKinds: [
        {
          id: "secretariat",
          one: "Sekretariat",
          many: "sekretariater",
          joins: "setUp",
          inEveryMeasure: true,
          roles: ["lead"],
        },
        {
          id: "county",
          ...named("fylke"),
          orgNumber: "required",
          inEveryMeasure: true,
          roles: ["owner"],
          column: "county",
        },
        { id: "trust", ...named("helseforetak"), orgNumber: "optional", column: "trust" },
      ],
      columns: [
        { id: "county", parties: "together", label: "Fylker" },
        { id: "trust", parties: "each", label: "Helseforetak" },
      ],
      rules,
      sections: [
        {
          id: "money",
          title: "Penger",
          help: "Hvor mye?",
          scope: "measure",
          approvers: ["county"],
          fields: [{ id: "grant", type: "amount", purpose: "grant", label: "Tilskudd", ...answered }],
        },
      ],
    }),
  );
