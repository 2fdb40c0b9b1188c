import { randomUUID } from "node:crypto";
import type { ChannelStore, Partnership } from "../../domain/ports/channelStore";
import { languageOf } from "../../domain/values/language";
import { Region } from "../../forms/region";
import type { Database } from "../connection/openDatabase";

export const partnershipOf = (row: {
  id: string;
  tenantId: string;
  teamId: string | null;
  channelId: string;
  serviceUrl: string;
  timeZone: string;
  language: string;
  region: string | null;
  lostTold: readonly string[];
}): Partnership => ({
  id: row.id,
  tenantId: row.tenantId,
  teamId: row.teamId,
  channelId: row.channelId,
  serviceUrl: row.serviceUrl,
  timeZone: row.timeZone,
  language: languageOf(row.language),
  region: Region.nullable().catch(null).parse(row.region),
  lost: row.lostTold.length > 0,
});

/** The channels with a partnership. */
export function partnerships({
  prisma,
}: Database): Pick<
  ChannelStore,
  "partnership" | "partnershipsIn" | "partnershipOf" | "languageIn" | "speakIn" | "belongTo"
> {
  return {
    async partnership({ tenantId, channelId, teamId, serviceUrl }) {
      const row = await prisma.partnership.upsert({
        where: { tenantId_channelId: { tenantId, channelId } },
        create: { id: randomUUID(), tenantId, channelId, teamId, serviceUrl },
        update: { serviceUrl },
      });
      return partnershipOf(row);
    },

    async partnershipsIn(tenantId) {
      const rows = await prisma.partnership.findMany({
        where: { tenantId },
        include: { applications: { orderBy: { createdAt: "desc" }, take: 1 } },
      });
      const newest = ({ applications: [first], createdAt }: (typeof rows)[number]) => first?.createdAt ?? createdAt;
      return rows
        .sort((a, b) => newest(b).getTime() - newest(a).getTime())
        .map((row) => ({
          ...partnershipOf(row),
          newest: row.applications[0] ? `${row.applications[0].network} (${row.applications[0].title})` : null,
        }));
    },

    async languageIn({ tenantId, channelId }) {
      const where = { tenantId, channelId, applications: { some: {} } };
      const row = await prisma.partnership.findFirst({ where, select: { language: true } });
      return row && languageOf(row.language);
    },

    async speakIn(id, language) {
      await prisma.partnership.update({ where: { id }, data: { language } });
    },

    async belongTo(id, region) {
      await prisma.partnership.update({ where: { id }, data: { region } });
    },

    async partnershipOf(id) {
      const row = await prisma.application.findUnique({ where: { id }, include: { partnership: true } });
      return row && partnershipOf(row.partnership);
    },
  };
}
