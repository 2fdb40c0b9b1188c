import { layout } from "../layout/layout";
import short from "../templates/short.json";
import { type Line, linesOf } from "../words/linesOf";
import type { Button } from "./button";
import { type Heading, heading } from "./heading";

type ShortView = { readonly heading: Heading; readonly lines: readonly Line[]; readonly buttons: readonly Button[] };

const draw = layout<ShortView>(short);

/** The simplest card: location, heading, a few sentences and buttons. */
export const shortCard = (where: string, title: string, text: string, buttons: readonly Button[]) =>
  draw({ heading: heading(where, title), lines: linesOf(text), buttons });
