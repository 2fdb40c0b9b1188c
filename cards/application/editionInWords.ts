import { currentLanguage, INTL_LOCALE } from "../../domain/values/language";
import type { Form } from "../../forms/form";
import { t } from "../wording";

export type NamedEdition = Pick<Form, "name" | "version" | "regions" | "sections"> & {
  readonly issuer?: string | undefined;
};

/**
 * An edition with who issues it, or else its counties, and a later version: "Behovsmelding 2026, Nordland, versjon 2".
 * The issuer comes first: a phone cuts off the end of a long option.
 */
export const editionInWords = ({ name, version, issuer, regions }: NamedEdition): string =>
  [
    name,
    issuer ?? new Intl.ListFormat(INTL_LOCALE[currentLanguage()]).format(regions.map((each) => t(`region.${each}`))),
    version === "1" ? "" : t("setUp.version", { version }),
  ]
    .filter((part) => part !== "")
    .join(", ");
