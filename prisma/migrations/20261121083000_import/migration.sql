-- CreateTable
CREATE TABLE "import" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "import_owner_id_created_at_idx" ON "import"("owner_id", "created_at");

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.

ALTER TABLE "import" ADD CONSTRAINT "import_file_name" CHECK (btrim("file_name") <> '');
ALTER TABLE "import" ADD CONSTRAINT "import_content" CHECK (jsonb_typeof("content") = 'object');
