/** A value that is worked out when it is first asked for, and kept. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** An object whose values are worked out when they are first read. They are its own properties, as CEL wants them. */
export function lazily(made: Readonly<Record<string, () => unknown>>): Readonly<Record<string, unknown>> {
  const view = {};
  for (const [name, make] of Object.entries(made))
    Object.defineProperty(view, name, { enumerable: true, get: once(make) });
  return view;
}
