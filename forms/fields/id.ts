import { z } from "zod";

/** A name within the files of an edition. */
export const Id = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/, "skal være bokstaver a til z og sifre, med liten forbokstav: «antallAnsatte»");
