import { formatKroner } from "../../domain/amounts/formatKroner";
import { kindOf } from "../../domain/application/kindOf";
import type { PartyKind } from "../../domain/application/structure";
import { PRINTED, type PrintedWord } from "../../domain/printed/printedSentence";
import { catalogueOf, type KeyOf } from "../../domain/values/catalogueOf";
import { clockOf, longDay } from "../../domain/values/dayAndMonth";
import { insideSentence } from "../../domain/values/insideSentence";
import type { Form } from "../../forms/form";
import en from "./en.json";
import nb from "./nb.json";
import nn from "./nn.json";

/**
 * The documents' own texts. They are made in the partnership's language, whoever reads them. Those that a document is
 * known by when it is read in again are in domain/printed/.
 */
export const documentWords = catalogueOf<KeyOf<typeof nb> | PrintedWord>({
  nb: { ...PRINTED.nb, ...nb },
  nn: { ...PRINTED.nn, ...nn },
  en: { ...PRINTED.en, ...en },
}).spoken;

/** A local date and time: 1. februar 2027 kl. 12.00. */
export const moment = (local: string): string =>
  documentWords("moment", { day: longDay(local), clock: clockOf(local) });

/** "Tiltak 3: Ledersamlinger" */
export const measureHeading = ({ number, name }: { number: number; name: string }): string =>
  documentWords("measure", { number, name });

const LONGEST_BESIDE = 12;

/** An institution's part of a sum. A short name stays on the line of its figure: "335 000 (LMS)". */
export function shareOf({ kroner, institution }: { kroner: number; institution: string }): string {
  const share = documentWords("share", { kroner: formatKroner(kroner), institution });
  return institution.length <= LONGEST_BESIDE ? share.replaceAll(" ", "\u00a0") : share;
}

/** What a purpose is beside a total: "Egenandel", and "Herav koordinator" of one that the total has already. */
export const besideTotal = ({ label, partOf }: { label: string; partOf?: string | null | undefined }): string =>
  partOf ? documentWords("partOf", { purpose: insideSentence(label) }) : label;

/** How tables name a kind of party: "Eier". */
export const kindInTables = (form: Pick<Form, "partyKinds">, kind: PartyKind): string =>
  kindOf(form, kind)?.inTables ?? kind;
