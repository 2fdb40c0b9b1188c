import { PrismaPg } from "@prisma/adapter-pg";
import { defineConfig } from "prisma/config";

/**
 * What the Prisma CLI goes by. With the engine in JavaScript it downloads nothing; the schema must
 * then hold a literal `url`, which nobody connects to. `generate` needs no database. Commands that
 * compare (see scripts/migration.mjs) need one in `DATABASE_URL`.
 */
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  experimental: { adapter: true },
  engine: "js",
  adapter: async () => new PrismaPg({ connectionString: process.env.DATABASE_URL ?? "postgresql://localhost:5432/samskriv" }),
});
