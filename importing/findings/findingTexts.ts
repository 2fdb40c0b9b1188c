import { formatKroner } from "../../domain/amounts/formatKroner";
import type { RowRefusal } from "../../domain/amounts/kronerRow";
import { catalogueOf, type KeyOf } from "../../domain/values/catalogueOf";
import { holds } from "../tables/placedSum";
import en from "./findingTexts.en.json";
import nb from "./findingTexts.nb.json";
import nn from "./findingTexts.nn.json";

const { spoken } = catalogueOf<KeyOf<typeof nb>>({ nb, nn, en });

const kroner = (figure: number): string => spoken("kroner", { figure: formatKroner(figure) });

const unreadable = (refusal: RowRefusal, text: string): string => {
  switch (refusal.kind) {
    case "no-figures":
      return spoken("noFigures");
    case "ambiguous":
      return spoken(refusal.ways.some(holds) ? "severalWays" : "notApart", { text });
    case "unreadable":
      switch (refusal.why) {
        case "ore":
          return spoken("ore", { text: refusal.text });
        case "negative":
          return spoken("negative", { text: refusal.text });
        case "too-large":
          return spoken("tooLarge", { text: refusal.text });
        case "not-a-number":
          return spoken("notANumber", { text: refusal.text });
      }
  }
};

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)} …` : text);

/** The text of each finding, in the language of whoever sent the document. */
export const findingTexts = {
  sum: (cell: string, claimed: number, computed: number) =>
    spoken("sum", {
      ...{ cell, claimed: kroner(claimed), computed: kroner(computed) },
      difference: kroner(Math.abs(claimed - computed)),
    }),
  sumAlone: () => spoken("sumAlone"),
  difference: (cell: string, here: number, other: string, there: number) =>
    spoken("difference", {
      ...{ cell, here: kroner(here), other, there: kroner(there) },
      difference: kroner(Math.abs(here - there)),
    }),
  unreadable,
  scaled: (shares: readonly { readonly kroner: number; readonly written?: string }[]) =>
    spoken("scaled", {
      shares: shares
        .map((share) => spoken("share", { kroner: kroner(share.kroner), written: String(share.written) }))
        .join(", "),
    }),
  small: (shares: readonly { readonly kroner: number }[]) =>
    spoken("small", { shares: shares.map((share) => kroner(share.kroner)).join(", ") }),
  tablesDiffer: () => spoken("tablesDiffer"),
  attachmentsDiffer: (here: string, there: string) =>
    spoken("attachmentsDiffer", { here: shortened(here), there: shortened(there) }),
  otherDocument: () => spoken("otherDocument"),
  unnamed: () => spoken("unnamed"),
  sameNumber: (number: number, names: readonly string[]) =>
    spoken("sameNumber", { number, names: names.map((text) => spoken("quoted", { text })).join(spoken("and")) }),
  placeholder: (count: number) => spoken("placeholder", { count }),
  blank: () => spoken("blank"),
  severalSaysNo: (label: string, number: number, who: string) => spoken("severalSaysNo", { label, number, who }),
  severalSaysYes: (label: string) => spoken("severalSaysYes", { label }),
  emptyList: (label: string) => spoken("emptyList", { label }),
  mustAnswer: (label: string) => spoken("mustAnswer", { label }),
  unclearTicks: (text: string) => spoken("unclearTicks", { text }),
  /** Omits the text, which may be private. */
  partyUnclear: () => spoken("partyUnclear"),
  twoAnswers: (label: string) => spoken("twoAnswers", { label }),
  reason: (label: string) => spoken("reason", { label }),
  travel: () => spoken("travel"),
  owners: (label: string, number: number, listed: number) => spoken("owners", { label, number, listed }),
  notACount: (label: string, text: string) => spoken("notACount", { label, text }),
  measureCount: (number: number, found: number) => spoken("measureCount", { number, found }),
  reused: (others: string) => spoken("reused", { others }),
  noMeasure: () => spoken("noMeasure"),
  /** Omits the number, which is private. */
  accountNumber: () => spoken("accountNumber"),
  orgNumber: (text: string) => spoken("orgNumber", { text }),
};
