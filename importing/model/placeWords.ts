import { catalogueOf, type KeyOf } from "../../domain/values/catalogueOf";
import en from "./placeWords.en.json";
import nb from "./placeWords.nb.json";
import nn from "./placeWords.nn.json";

const { spoken } = catalogueOf<KeyOf<typeof nb>>({ nb, nn, en });

/** The bot's own words for places of a document, in the language of whoever sent it. What is printed stays as printed. */
export const placeWords = spoken;
