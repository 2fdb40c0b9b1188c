import { createHash } from "node:crypto";
import type { Form } from "../../forms/form";
import { type Application, sectionAt } from "../section/section";
import { consultedAbout } from "./consultationPlace";

/** SHA-256 of the content that the employees are consulted about, independent of the order of sections. */
export function draftHash(form: Form, application: Application): string {
  const hashes = consultedAbout(form, application)
    .map((place) => sectionAt(form, application, place))
    .map(({ measureId, sectionId, contentHash }) => `${measureId} ${sectionId} ${contentHash}`);
  return createHash("sha256").update(hashes.sort().join("\n")).digest("hex");
}
