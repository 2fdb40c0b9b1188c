import type { Card } from "../../../demo/card";
import type { TeamsUser } from "../../../demo/teamsClient";
import { formSection } from "../../../domain/answers/slot";
import { form2026 } from "../application/application";
import type { TestBot } from "./bot";
import { joinKommune, open, partnership } from "./partnership";

export type WritingTogether = Awaited<ReturnType<typeof writingTogether>>;

/** The partnership, in which these write for the kommune beside Kari, and its sections: those of a measure in the first one. */
export async function writingTogether(test: TestBot, writers: readonly TeamsUser[], roles?: "writes") {
  const { prisma } = test.database.db;
  const { applicationId } = await partnership(test);
  const measureId = (await prisma.measure.findFirstOrThrow({ where: { number: 1 } })).id;
  for (const writer of writers) await joinKommune(test, writer, applicationId, roles);

  const placeOf = (sectionId: string) => ({
    applicationId,
    sectionId,
    measureId: formSection(form2026, sectionId)?.scope === "measure" ? measureId : null,
  });
  return {
    applicationId,
    measureId,
    placeOf,
    /** The section card, as the person gets it now. */
    opened: (user: TeamsUser, sectionId: string): Promise<Card> =>
      open(user, applicationId, sectionId, placeOf(sectionId).measureId),
    /** All that was ever written in a field, the oldest first. */
    versions: (sectionId: string, field = "text") =>
      prisma.answerVersion.findMany({
        where: { field, section: { applicationId, sectionId } },
        orderBy: { id: "asc" },
      }),
  };
}
