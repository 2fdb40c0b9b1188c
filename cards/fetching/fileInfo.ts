import type { Upload } from "../../domain/fetching/fileOfferStore";
import type { FileAttachment } from "./fileConsent";

/** Teams' card of a file that is in the person's OneDrive, from which it is opened. */
export const fileInfo = ({ contentUrl, name, uniqueId, fileType }: Upload): FileAttachment => ({
  contentType: "application/vnd.microsoft.teams.card.file.info",
  contentUrl,
  name,
  content: { uniqueId, fileType },
});
