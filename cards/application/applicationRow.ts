import type { Application } from "../../domain/section/section";
import type { Button } from "../kit/button";
import { type OpenRow, openRow } from "../kit/openRow";
import { t } from "../wording";
import { deadlineInWords } from "../words/instantInWords";
import { ownerOf } from "../words/whereIs";

/** One of several applications, told apart by its owner, year and deadline. */
export const applicationRow = (
  application: Pick<Application, "title" | "year" | "deadline" | "timeZone" | "parties" | "network" | "status">,
  button: Button,
  now: Date,
): OpenRow =>
  openRow(
    application.title,
    [
      t("say.about", {
        owner: ownerOf(application) ?? application.network,
        year: application.year,
        deadline:
          application.status === "delivered"
            ? t("final.delivered")
            : application.status === "final"
              ? t("final.notDelivered")
              : t("status.deadline", { deadline: deadlineInWords(application.deadline, application.timeZone, now) }),
      }),
    ],
    button,
  );
