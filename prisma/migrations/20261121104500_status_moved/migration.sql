-- Status cards that were posted anew further down, and do not say so yet.
ALTER TABLE "application" ADD COLUMN "status_moved" TEXT[] NOT NULL DEFAULT '{}';
