import { parseForm } from "../../../forms";
import type { Form } from "../../../forms/form";
import { editionFiles } from "../forms/editionFiles";

const each = { writers: ["municipalOwner", "uh"], requiredOf: ["municipalOwner"], answeredBy: "each" };
const help = "Svar her.";

/** A small edition of 2027: grants in three years, an own contribution of 30 % in one scheme, and a coordinator's part. */
export const ledgerEdition = {
  id: "prove-2027",
  name: "Prøve 2027",
  year: 2027,
  years: 3,
  title: "En prøve",
  schemes: [
    { id: "regional", label: "Regional" },
    { id: "decentralised", label: "Desentralisert" },
  ],
  documents: "measure",
  usualDeadline: "02-01T12:00",
  purposes: [
    { id: "grant", perYear: true, label: "Tilskudd" },
    { id: "lead", partOf: "grant", label: "Koordinator" },
    { id: "own", summed: false, schemes: ["decentralised"], label: "Egenandel" },
  ],
  sections: [
    {
      id: "economy",
      title: "Økonomi",
      scope: "measure",
      help,
      approvers: ["municipalOwner"],
      fields: [
        { id: "grant", type: "amount", purpose: "grant", label: "Tilskudd i {{ year }}", ...each },
        { id: "own", type: "amount", purpose: "own", label: "Egenandel", ...each, writers: ["municipalOwner"] },
        { id: "source", type: "text", label: "Hvor kommer den fra?", ...each, schemes: ["decentralised"] },
        {
          ...{ id: "lead", type: "amount", purpose: "lead", label: "Sum koordinator", answeredBy: "each" },
          ...{ writers: ["coordinator"], requiredOf: [] },
        },
      ],
    },
    {
      id: "sums",
      title: "Summer",
      scope: "application",
      help,
      computed: "totals",
      approvers: ["municipalOwner"],
      fields: [],
    },
  ],
  rules: [
    {
      id: "ownShare",
      scope: "party",
      section: "economy",
      field: "own",
      when: 'measure.scheme == "decentralised" && party.kind == "municipalOwner"',
      holds: "party.sum.own * 100 >= party.sum.grant * 30",
      severity: "warning",
      say: "Egenandelen er {{ kr(party.sum.own) }}. Den skal være minst {{ kr(party.sum.grant * 30 / 100) }}.",
    },
    {
      id: "firstYear",
      scope: "measure",
      section: "economy",
      field: "grant",
      holds: "measure.sum.grantYear1 <= 900000",
      severity: "warning",
      say: "Det første året er {{ kr(measure.sum.grantYear1) }}.",
    },
  ],
};

export const ledgerForm: Form = parseForm("prove-2027", editionFiles(ledgerEdition));
