import { z } from "zod";
import { DetailsInputs, DrawnWith, OfApplication, PageNumber, TypedText, Uuid } from "./cardData";
import { verb } from "./verb";

/** The lists of imported content. */
export const IMPORT_VIEWS = ["parties", "measures", "answers", "sums", "findings", "unplaced"] as const;
/** The kinds that an imported party can have. */

const owner = { access: "owner", state: "anytime" } as const;
const coordinator = { access: "coordinator", state: "anytime" } as const;

const OfImport = z.object({ importId: Uuid });
/** A party or a text of the import, by the import's own numbering. */
const OfPart = OfImport.extend({ id: z.string().regex(/^[pu]\d{1,6}$/) });
const OfOne = OfImport.extend({ index: z.number().int().nonnegative() });
const detailsInputs = z.object(DetailsInputs);
const start = detailsInputs.extend({ partnershipId: TypedText });

export const importingVerbs = {
  look: verb("import/look", {
    data: OfImport.extend({ view: z.enum([...IMPORT_VIEWS, "all"]).default("all"), page: PageNumber }),
    ...owner,
  }),
  party: verb("import/party", { data: OfPart, ...owner }),
  changeParty: verb("import/changeParty", {
    shownBy: "import/party",
    data: OfPart,
    inputs: z.object({ name: TypedText, kind: TypedText, sameAs: TypedText, apart: TypedText }),
    ...owner,
  }),
  splitParty: verb("import/splitParty", {
    data: OfPart.extend({ names: z.number().int() }),
    inputs: z.object({ apart: TypedText }),
    ...owner,
  }),
  measure: verb("import/measure", { data: OfOne, ...owner }),
  changeMeasure: verb("import/changeMeasure", {
    shownBy: "import/measure",
    data: OfOne,
    // The amounts and their parties are numbered by position: kroner0, party0.
    inputs: z.object({ name: TypedText }).catchall(z.unknown()),
    ...owner,
  }),
  place: verb("import/place", { data: OfPart, ...owner }),
  placeText: verb("import/placeText", {
    shownBy: "import/place",
    data: OfPart,
    inputs: z.object({ to: TypedText, measure: TypedText }),
    ...owner,
  }),
  discard: verb("import/discard", { data: OfImport, ...owner }),
  start: verb("import/start", { data: OfImport.merge(start), ...owner }),
  compare: verb("import/compare", {
    shownBy: "import/start",
    data: OfImport.extend(DrawnWith),
    inputs: start,
    ...owner,
  }),
  confirm: verb("import/confirm", {
    repeats: "never",
    data: OfImport.merge(start).extend({ seen: TypedText }),
    ...owner,
  }),
  askCarryOver: verb("carryOver/ask", { data: OfApplication.merge(detailsInputs), ...coordinator }),
  showCarryOver: verb("carryOver/show", {
    shownBy: "carryOver/ask",
    data: OfApplication.extend(DrawnWith),
    inputs: detailsInputs,
    ...coordinator,
  }),
  confirmCarryOver: verb("carryOver/confirm", {
    repeats: "never",
    data: OfApplication.merge(detailsInputs).extend({ seen: TypedText }),
    ...coordinator,
  }),
};
