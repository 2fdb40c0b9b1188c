import { childOf, childrenOf, type XmlElement, xmlTree } from "./xmlTree";

/** A part that another part points to, e.g. the numbering of the main document. */
export type Relation = { readonly id: string; readonly kind: string; readonly name: string };

/**
 * The parts of a Word document, found by their relations instead of their names.
 *
 * Programs name their parts freely, and an archive may still hold an older version of a part.
 */
export class WordPackage {
  readonly #files: ReadonlyMap<string, Buffer>;

  constructor(files: ReadonlyMap<string, Buffer>) {
    this.#files = new Map([...files].map(([name, bytes]) => [normal(name), bytes]));
  }

  /** The name of the main document, or null if there is none. */
  main(): string | null {
    const named = this.relationsOf("").find(({ kind, name }) => kind === "officeDocument" && this.bytes(name));
    return named?.name ?? (this.bytes("word/document.xml") ? "word/document.xml" : null);
  }

  relationsOf(part: string): Relation[] {
    const at = part.lastIndexOf("/") + 1;
    const xml = this.bytes(`${part.slice(0, at)}_rels/${part.slice(at)}.rels`);
    if (!xml) return [];
    return childrenOf(childOf(xmlTree(decoded(xml)), "rel:Relationships")).flatMap((relation) => {
      const [id, type, target] = ["Id", "Type", "Target"].map((key) => relation.attributes.get(key) ?? "") as [
        string,
        string,
        string,
      ];
      if (relation.attributes.get("TargetMode") === "External") return [];
      return [{ id, kind: type.slice(type.lastIndexOf("/") + 1), name: resolved(target, part.slice(0, at)) }];
    });
  }

  bytes(name: string): Buffer | undefined {
    return this.#files.get(normal(name));
  }

  /** The root element of the part that a main document points to by this kind of relation. */
  related(part: string, kind: string): XmlElement | undefined {
    const name = this.relationsOf(part).find((relation) => relation.kind === kind)?.name;
    return name === undefined ? undefined : this.root(name);
  }

  root(name: string): XmlElement | undefined {
    const bytes = this.bytes(name);
    return bytes && childrenOf(xmlTree(decoded(bytes)))[0];
  }
}

/** Part names are case-insensitive (ECMA-376 part 2), and some archives use backslashes. */
const normal = (name: string): string => name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();

function resolved(target: string, folder: string): string {
  const path = target.startsWith("/") ? target : `${folder}${target}`;
  const steps: string[] = [];
  for (const step of safelyDecoded(path).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function safelyDecoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** XML states its encoding in its first bytes, or in its first line. */
function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes[0] === 0x3c && bytes[1] === 0) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0 && bytes[1] === 0x3c) return new TextDecoder("utf-16be").decode(bytes);
  const said = /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]{1,40})["']/i.exec(bytes.toString("latin1", 0, 300))?.[1];
  return new TextDecoder(said && !/^utf-?16/i.test(said) ? said : "utf-8").decode(bytes);
}
