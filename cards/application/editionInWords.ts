import { currentLanguage, INTL_LOCALE } from "../../domain/values/language";
import type { Form } from "../../forms/form";
import { t } from "../wording";

export type NamedEdition = Pick<Form, "name" | "version" | "regions" | "sections"> & {
  readonly issuer?: string | undefined;
};

/** An edition with its version and who issues it, or else its counties: "Behovsmelding 2026, versjon 1, Nordland". */
export const editionInWords = ({ name, version, issuer, regions }: NamedEdition): string =>
  [
    name,
    t("setUp.version", { version }),
    issuer ?? new Intl.ListFormat(INTL_LOCALE[currentLanguage()]).format(regions.map((each) => t(`region.${each}`))),
  ]
    .filter((part) => part !== "")
    .join(", ");
