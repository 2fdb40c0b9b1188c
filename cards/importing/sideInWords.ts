import { columnsInWords, columnsWith } from "../../domain/application/columnOf";
import { formIn } from "../../domain/application/formInYear";
import { currentLanguage } from "../../domain/values/language";
import type { Form } from "../../forms/form";
import { t } from "../wording";

/** The name of the columns that a figure of a document is in: those of the owners together, or of each institution. */
export const sideInWords = (form: Form, side: "owner" | "uh"): string =>
  columnsInWords(columnsWith(formIn(form, currentLanguage()), side === "uh" ? "each" : "together")) ||
  t("import.whose");
