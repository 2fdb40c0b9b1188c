import { t } from "../wording";

/** "Utkast nr. 4", or "Endelig versjon 2" of a draft that was made final. */
export const versionInWords = ({
  version,
  final,
}: {
  readonly version: number;
  readonly final: number | null;
}): string => (final === null ? t("draft.part", { version }) : t("final.version", { number: final }));
