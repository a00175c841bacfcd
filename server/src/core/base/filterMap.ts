/** What `make` gives for the entries, without the undefined. It is much faster than `flatMap` with lists of none and of one. */
export function filterMap<From, To>(list: readonly From[], make: (entry: From, index: number) => To | undefined): To[] {
  const made: To[] = [];
  for (let index = 0; index < list.length; index++) {
    const one = make(list[index] as From, index);
    if (one !== undefined) made.push(one);
  }
  return made;
}
