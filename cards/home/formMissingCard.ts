import type { Structure } from "../../domain/application/structure";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { noticeCard } from "./noticeCard";

/** For members and the channel of an application whose form is not loaded: nothing is lost, and who can mend it. */
export const formMissingCard = ({ title, formId }: Pick<Structure, "title" | "formId">): AdaptiveCard =>
  noticeCard({ kind: "form-missing", title, formId });
