import { relative } from "node:path";
import ts from "typescript";
import { projectRoot } from "../../../env/projectRoot";

/** A property of a row's type. `literals` are the only values of a string, if the type names them. */
export type RowProperty = {
  readonly isNullable: boolean;
  readonly kind: string;
  readonly literals: readonly string[] | null;
};

/** A constant of type `Sql<Row>`: its text, and the properties of `Row` by name. */
export type TypedSql = {
  readonly name: string;
  readonly text: string;
  readonly row: ReadonlyMap<string, RowProperty>;
};

/** All constants of type `Sql` in prisma/, with `Row` as the compiler sees it. */
export function sqlInPrisma(): TypedSql[] {
  const root = projectRoot();
  const files = ts.sys.readDirectory(`${root}/prisma`, [".ts"], ["generated"]);
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(`${root}/tsconfig.json`, ts.sys.readFile).config,
    ts.sys,
    root,
  );
  const program = ts.createProgram(files, { ...options, noEmit: true, incremental: false, composite: false });
  const checker = program.getTypeChecker();
  return files.flatMap((file) =>
    (program.getSourceFile(file)?.statements ?? []).flatMap((statement) =>
      ts.isVariableStatement(statement)
        ? statement.declarationList.declarations.flatMap((declaration) => typedSql(checker, declaration, root))
        : [],
    ),
  );
}

function typedSql(checker: ts.TypeChecker, { name, type, initializer }: ts.VariableDeclaration, root: string) {
  if (!type || !initializer || !ts.isTypeReferenceNode(type) || type.typeName.getText() !== "Sql") return [];
  const [rowType] = type.typeArguments ?? [];
  if (!rowType) return [];
  const row = new Map(
    checker
      .getTypeFromTypeNode(rowType)
      .getProperties()
      .map((property): [string, RowProperty] => {
        const of = checker.getTypeOfSymbolAtLocation(property, type);
        const parts = of.isUnion() ? of.types : [of];
        const isNullable = parts.some(({ flags }) => (flags & (ts.TypeFlags.Null | ts.TypeFlags.Unknown)) !== 0);
        const literals = parts.flatMap((part) => (part.isStringLiteral() ? part.value : []));
        const kind = kindOf(checker, checker.getNonNullableType(of));
        return [property.name, { isNullable, kind, literals: literals.length > 0 ? literals.sort() : null }];
      }),
  );
  const file = relative(root, type.getSourceFile().fileName);
  return [{ name: `${file} ${name.getText()}`, text: textOf(checker, initializer), row }];
}

/** string, number, boolean, Date, Buffer, an array of these, or the JSON that the type can be. */
function kindOf(checker: ts.TypeChecker, type: ts.Type): string {
  if (type.isUnion() && !(type.flags & ts.TypeFlags.Boolean)) {
    const kinds = new Set(type.types.map((each) => kindOf(checker, each)));
    return kinds.size === 1 ? ([...kinds][0] as string) : hasDate(checker, type) ? "json with a Date" : "json";
  }
  if (type.flags & ts.TypeFlags.StringLike) return "string";
  if (type.flags & ts.TypeFlags.NumberLike) return "number";
  if (type.flags & ts.TypeFlags.BooleanLike) return "boolean";
  if (type.symbol?.name === "Date") return "Date";
  if (type.symbol?.name === "Buffer") return "Buffer";
  const [element] = checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference) : [];
  if (element && ["string", "number", "boolean", "Date"].includes(kindOf(checker, element)))
    return `${kindOf(checker, element)}[]`;
  return hasDate(checker, type) ? "json with a Date" : "json";
}

/** JSON has no dates: a type that says otherwise is wrong at run time. */
function hasDate(checker: ts.TypeChecker, type: ts.Type, seen = new Set<ts.Type>()): boolean {
  if (seen.has(type)) return false;
  seen.add(type);
  if (type.symbol?.name === "Date") return true;
  if (type.isUnionOrIntersection()) return type.types.some((each) => hasDate(checker, each, seen));
  if (checker.isArrayType(type) || checker.isTupleType(type))
    return checker.getTypeArguments(type as ts.TypeReference).some((each) => hasDate(checker, each, seen));
  return (
    (type.flags & ts.TypeFlags.Object) !== 0 &&
    type.getProperties().some((property) => hasDate(checker, checker.getTypeOfSymbol(property), seen))
  );
}

/** The text of a constant, with the constants that it is put together from. */
function textOf(checker: ts.TypeChecker, node: ts.Expression): string {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.templateSpans.reduce(
      (text, { expression, literal }) => text + textOf(checker, expression) + literal.text,
      node.head.text,
    );
  const symbol = checker.getSymbolAtLocation(node);
  const origin = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const declaration = origin?.valueDeclaration;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer)
    throw new Error(`no constant text: ${node.getText()}`);
  return textOf(checker, declaration.initializer);
}
