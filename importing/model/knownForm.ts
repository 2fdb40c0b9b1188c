import type { Form } from "../../forms/form";
import type { Recognition } from "../../forms/recognition/recognition";

/** One edition: its form, and how a filled-in one is recognised. */
export type KnownForm = {
  readonly form: Form;
  readonly recognition: Recognition;
  /** The lines that its issuer's Word form has before anybody fills it in, if the edition has one. */
  readonly printed?: readonly string[];
};
