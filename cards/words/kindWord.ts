import type { PartyKind } from "../../forms/form";
import { t } from "../wording";

/** The name of a party kind, in the singular. */
export function kindWord(kind: PartyKind): string {
  switch (kind) {
    case "municipalOwner":
      return t("kind.municipalOwner");
    case "privateOwner":
      return t("kind.privateOwner");
    case "uh":
      return t("kind.uh");
    case "union":
      return t("kind.union");
    case "coordinator":
      return t("kind.coordinator");
  }
}
