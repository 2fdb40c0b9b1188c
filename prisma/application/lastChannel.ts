import type { PrismaClient } from "../generated/client";

/** The most recently seen channel. Local mode has one team, and this is its channel. */
export async function lastChannel(
  prisma: PrismaClient,
): Promise<{ tenantId: string; channelId: string; serviceUrl: string } | null> {
  return prisma.partnership.findFirst({
    orderBy: { createdAt: "desc" },
    select: { tenantId: true, channelId: true, serviceUrl: true },
  });
}
