import type { Finalisation } from "../../domain/finalising/finalisation";
import type { Badge } from "../kit/heading";
import { t } from "../wording";

/** Whether a final version is delivered: before that it is not finished. */
export const deliveryBadge = ({ delivered }: Pick<Finalisation, "delivered">): Badge =>
  delivered ? { text: t("final.delivered"), style: "Good" } : { text: t("final.notDelivered"), style: "Warning" };
