import { LRUCache } from "lru-cache";
import type { PersonAddress, PersonStore, Speaker } from "../../domain/ports/personStore";
import { LANGUAGES, type Language, personLanguage } from "../../domain/values/language";
import type { PrismaClient } from "../generated/client";
import { meetPerson } from "../people/meetPerson";

/** People seen often are not looked up each time. Ids never change, so any process may cache them. */
const MOST_KNOWN = 20_000;

/** The language does change. A person who chooses it at one process gets it from the others after this long. */
const KNOWN_MS = 60_000;

const speaks = ({ locale, language }: { locale: string | null; language: string | null }): Language =>
  personLanguage({ locale, chosen: LANGUAGES.find((each) => each === language) ?? null });

const addressOf = (row: {
  id: string;
  name: string;
  tenantId: string;
  teamsId: string;
  conversationId: string | null;
  serviceUrl: string | null;
  blockedAt: Date | null;
  locale: string | null;
  language: string | null;
}): PersonAddress => ({
  id: row.id,
  name: row.name,
  language: speaks(row),
  tenantId: row.tenantId,
  teamsId: row.teamsId,
  conversationId: row.conversationId,
  serviceUrl: row.serviceUrl,
  blocked: row.blockedAt !== null,
});

export function personStore(prisma: PrismaClient): PersonStore {
  const known = new LRUCache<string, Speaker & { seen: string; locale: string | null; aadObjectId: string | null }>({
    max: MOST_KNOWN,
    ttl: KNOWN_MS,
  });
  const forget = (id: string) => {
    for (const [key, person] of known) if (person.id === id) known.delete(key);
  };
  /** Only local mode has roles, and local mode is one process. */
  const roles = new LRUCache<string, { role: Speaker | null }>({ max: MOST_KNOWN });
  return {
    async meet(seen) {
      const { tenantId, teamsId, aadObjectId, name, conversationId, locale } = seen;
      const key = `${tenantId} ${teamsId}`;
      const asSeen = JSON.stringify([name, conversationId, seen.serviceUrl]);
      const before = known.get(key);
      // A new object id may identify somebody who is known already.
      const sameId = aadObjectId === null || before?.aadObjectId === aadObjectId;
      if (
        before &&
        sameId &&
        (locale === null || locale === before.locale) &&
        (before.seen === asSeen || (conversationId === null && (name ?? before.name) === before.name))
      )
        return { id: before.id, name: before.name, language: before.language };
      const person = await meetPerson(prisma, seen);
      const kept = {
        aadObjectId: aadObjectId ?? before?.aadObjectId ?? null,
        locale: locale ?? before?.locale ?? null,
      };
      known.set(key, { seen: asSeen, ...kept, ...person });
      return person;
    },

    async address(id) {
      const row = await prisma.person.findUnique({ where: { id }, include: { mergedInto: true } });
      return row && addressOf(row.mergedInto ?? row);
    },

    async opened(id, { conversationId, serviceUrl }) {
      await prisma.person.update({ where: { id }, data: { conversationId, serviceUrl, blockedAt: null } });
    },

    async blocked(id, at) {
      // A person who comes back must be looked up, and unblocked, again.
      forget(id);
      await prisma.person.update({ where: { id }, data: { blockedAt: at } });
    },

    async choose(id, language) {
      await prisma.person.update({ where: { id }, data: { language } });
      forget(id);
      for (const [key, { role }] of roles) if (role?.id === id) roles.delete(key);
    },

    async roleOf(personId) {
      const before = roles.get(personId);
      if (before) return before.role;
      const row = await prisma.acting.findUnique({ where: { personId }, include: { asPerson: true } });
      const role = row && { id: row.asPerson.id, name: row.asPerson.name, language: speaks(row.asPerson) };
      roles.set(personId, { role });
      return role;
    },

    async play(personId, asPersonId) {
      if (asPersonId === null || asPersonId === personId) await prisma.acting.deleteMany({ where: { personId } });
      else
        await prisma.acting.upsert({ where: { personId }, create: { personId, asPersonId }, update: { asPersonId } });
      roles.delete(personId);
    },

    async playedBy(asPersonId) {
      const row = await prisma.acting.findFirst({ where: { asPersonId }, include: { person: true } });
      return row && addressOf(row.person);
    },
  };
}
