import { catalogueOf, type KeyOf } from "../../domain/values/catalogueOf";
import en from "./en.json";
import nb from "./nb.json";
import nn from "./nn.json";

/** The key of a sentence in nb.json, without its plural ending. */
export type Key = KeyOf<typeof nb>;

const catalogue = catalogueOf<Key>({ nb, nn, en });

/** The sentences in one language, whatever is spoken now. */
export const words = catalogue.words;

/** A sentence in the current language. */
export const t = catalogue.spoken;
