import { z } from "zod";
import { DetailsInputs, DrawnWith, OfApplication, OfMeasure, PageNumber, TypedText } from "./cardData";
import { verb } from "./verb";

const drafting = { access: "coordinator", state: "drafting" } as const;
const anytime = { access: "coordinator", state: "anytime" } as const;
const measure = z.object({ name: TypedText, scheme: TypedText, partyIds: TypedText });
/** What the set-up card was drawn with. It is shown again even if others are being written in the channel. */
const setUpData = z.object({
  beside: z.boolean().default(true),
  ...DrawnWith,
  drawnIn: z.string().optional(),
  all: z.boolean().default(false),
});
const setUpInputs = z.object({
  ...DetailsInputs,
  owner: TypedText,
  orgNumber: TypedText,
  network: TypedText,
  language: z.string().optional(),
  region: z.string().optional(),
});

export const applicationVerbs = {
  start: verb("application/start", {
    // Whether a new application is wanted although others are being written in the channel.
    data: z.object({ beside: z.boolean().default(false) }),
    access: "anyone",
    state: "anytime",
  }),
  cancel: verb("application/cancel", { data: z.object({}), access: "anyone", state: "anytime" }),
  // Draws the set-up card again, with the editions of the chosen county and with what was typed.
  regionForms: verb("application/regionForms", {
    shownBy: "application/start",
    data: setUpData,
    inputs: setUpInputs,
    access: "anyone",
    state: "anytime",
  }),
  // Draws the set-up card again, with the editions of other counties and with what was typed.
  allForms: verb("application/allForms", {
    shownBy: "application/start",
    data: setUpData,
    inputs: setUpInputs,
    access: "anyone",
    state: "anytime",
  }),
  create: verb("application/create", {
    shownBy: "application/start",
    repeats: "never",
    data: setUpData,
    inputs: setUpInputs,
    access: "anyone",
    state: "anytime",
  }),
  edit: verb("application/edit", { data: OfApplication, ...drafting }),
  change: verb("application/change", {
    shownBy: "application/edit",
    data: OfApplication,
    inputs: z.object({
      title: TypedText,
      year: TypedText,
      network: TypedText,
      plan: TypedText,
      language: z.string().optional(),
      region: z.string().optional(),
    }),
    ...drafting,
  }),
  openMeasures: verb("measures/open", { repeats: "later", data: OfApplication, ...drafting }),
  measures: verb("measures/list", { data: OfApplication.extend({ page: PageNumber }), ...drafting }),
  addMeasure: verb("measure/add", {
    shownBy: "measures/list",
    repeats: "never",
    data: OfApplication,
    inputs: measure,
    ...drafting,
  }),
  editMeasure: verb("measure/edit", { data: OfMeasure, ...drafting }),
  changeMeasure: verb("measure/change", { shownBy: "measure/edit", data: OfMeasure, inputs: measure, ...drafting }),
  moveMeasure: verb("measure/move", { data: OfMeasure.extend({ to: z.number().int() }), ...drafting }),
  askRemoveMeasure: verb("measure/askRemove", { data: OfMeasure, ...drafting }),
  removeMeasure: verb("measure/remove", { data: OfMeasure, ...drafting }),
  restoreMeasure: verb("measure/restore", { data: OfMeasure.extend({ at: z.number().int() }), ...drafting }),
  askMove: verb("channel/askMove", { data: OfApplication, ...anytime }),
  move: verb("channel/move", { data: OfApplication, ...anytime }),
};
