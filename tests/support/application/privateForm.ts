import { parseForm } from "../../../forms";
import type { Form } from "../../../forms/form";
import { editionFiles } from "../forms/editionFiles";

const each = { writers: ["municipalOwner", "uh"], requiredOf: ["municipalOwner", "uh"], answeredBy: "each" };
const help = "Svar her.";

/** A small edition with fields of every type that nobody outside a party may see, as the one of 2024 has. */
export const privateForm: Form = parseForm(
  "prove-2027",
  editionFiles({
    id: "prove-2027",
    name: "Prøve 2027",
    year: 2027,
    title: "En prøve",
    documents: "measure",
    usualDeadline: "02-01T12:00",
    sections: [
      {
        id: "contact",
        title: "Kontakt",
        scope: "application",
        help,
        approvers: ["municipalOwner"],
        fields: [
          { id: "name", type: "text", label: "Kontaktperson, navn", ...each },
          { id: "phone", type: "text", label: "Kontaktperson, telefon", ...each, private: true },
          { id: "account", type: "text", label: "Kontonr", ...each, private: true },
          { id: "remark", type: "longText", label: "Merknad", ...each, private: true },
          {
            id: "members",
            type: "rows",
            label: "Hvem",
            ...each,
            private: true,
            columns: [
              { id: "role", label: "Rolle" },
              { id: "name", label: "Navn" },
            ],
          },
          {
            id: "secret",
            type: "choice",
            label: "Skjermet?",
            ...each,
            private: true,
            options: [
              { id: "yes", label: "Ja-hemmelig" },
              { id: "no", label: "Nei-hemmelig" },
            ],
          },
          { id: "staff", type: "count", label: "Ansatte", ...each },
          { id: "sick", type: "count", label: "Sykmeldte", ...each, private: true },
        ],
      },
      {
        id: "economy",
        number: "1",
        title: "Økonomi",
        scope: "measure",
        help,
        approvers: ["municipalOwner"],
        fields: [
          { id: "grant", type: "amount", purpose: "grant", label: "Tilskudd", ...each },
          { id: "wages", type: "money", label: "Herav lønn", ...each, private: true },
          { id: "plan", type: "longText", label: "Plan", ...each },
        ],
      },
    ],
  }),
);
