import { createHash } from "node:crypto";
import type { Form } from "../../forms/form";
import { type Application, sectionAt } from "../section/section";
import { isSameSection, sectionRefsOf } from "../section/sectionRef";
import { consultationPlace } from "./consultationPlace";

/** SHA-256 of the content of the whole draft except the consultation, independent of the order of sections. */
export function draftHash(form: Form, application: Application): string {
  const consultation = consultationPlace(form, application);
  const hashes = sectionRefsOf(form, application)
    .filter((place) => !consultation || !isSameSection(place, consultation))
    .map((place) => sectionAt(form, application, place))
    .map(({ measureId, sectionId, contentHash }) => `${measureId} ${sectionId} ${contentHash}`);
  return createHash("sha256").update(hashes.sort().join("\n")).digest("hex");
}
