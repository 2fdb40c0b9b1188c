import type { Reader } from "../../domain/fetching/reader";
import type { ApplicationData } from "../data/applicationData";
import { withoutPrivateData } from "../data/withoutPrivateData";
import type { Outline } from "../outline/outline";
import { withoutPrivate } from "../outline/withoutPrivate";
import type { DocumentContent } from "./documentFiles";
import type { FormToFill } from "./formToFill";

/** What a draft's files have for a reader: everything for a member's own final version, else nothing private. */
export function contentFor(
  {
    outline,
    data,
    issued = null,
  }: { readonly outline: Outline; readonly data: ApplicationData | null; readonly issued?: FormToFill },
  reader: Reader,
): DocumentContent {
  if (reader === "member") return { outline, data, issued, withheld: false };
  return { ...withoutPrivate(outline), data: data && withoutPrivateData(data).data, issued };
}
