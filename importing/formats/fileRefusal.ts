import { catalogueOf } from "../../domain/values/catalogueOf";
import en from "./fileRefusal.en.json";
import nb from "./fileRefusal.nb.json";
import nn from "./fileRefusal.nn.json";

type Kind = keyof typeof nb;

/** What is said of a file that is not read, by reason. A person can act on each of them. */
const { spoken } = catalogueOf<Kind>({ nb, nn, en });

export type FileRefusal =
  | { readonly kind: Exclude<Kind, "too-large"> }
  | { readonly kind: "too-large"; readonly most: number };

/** The one sentence shown for a file that is not read, in the current language. */
export const fileSentence = (file: string, { kind, ...facts }: FileRefusal): string => spoken(kind, { file, ...facts });
