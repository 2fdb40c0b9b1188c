import type { AdaptiveCard } from "../layout/adaptiveCard";
import { layout } from "../layout/layout";
import form from "../templates/form.json";
import type { Line } from "../words/linesOf";
import type { Button, Link } from "./button";
import type { CardField } from "./cardField";
import type { Heading } from "./heading";
import type { Note } from "./note";
import type { OpenRow } from "./openRow";
import { problemNotes, refusedLabels } from "./problemNotes";
import { withFilled } from "./withFilled";

/** A card with inputs, and below them rows that open something else. */
export type FormView = {
  readonly heading: Heading;
  readonly notes: readonly Note[];
  readonly lines: readonly Line[];
  readonly fields: readonly CardField[];
  readonly rows: readonly OpenRow[];
  /** Addresses that are opened outside of Teams, before the buttons. */
  readonly links: readonly Link[];
  readonly buttons: readonly Button[];
  /** Addresses that are not what the card is about, after the buttons. */
  readonly sideLinks: readonly Link[];
};

const draw = layout<FormView>(form);

/** A heading and buttons; the other parts only if the card has them. */
export type FormParts = Pick<FormView, "heading" | "buttons"> & Partial<FormView>;

export const formCard = ({
  notes = [],
  lines = [],
  fields = [],
  rows = [],
  links = [],
  sideLinks = [],
  buttons,
  heading,
}: FormParts): AdaptiveCard =>
  draw({
    ...{ heading, lines, fields, rows, links, sideLinks },
    notes: [...notes, ...problemNotes(refusedLabels(fields))],
    buttons: withFilled(fields, buttons),
  });
