import type { PrismaClient } from "../generated/client";

/** The channel that was met last: locally there is one team, and it is that one. */
export async function lastChannel(
  prisma: PrismaClient,
): Promise<{ tenantId: string; channelId: string; serviceUrl: string } | null> {
  return prisma.partnership.findFirst({
    orderBy: { createdAt: "desc" },
    select: { tenantId: true, channelId: true, serviceUrl: true },
  });
}
