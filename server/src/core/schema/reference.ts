// Where the API reference of ECS describes a key.

const PAGES = "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/";

/** `definition`: the structure that has the key, as the model names it. */
export function referenceOf(definition: string | undefined, key: string | number | undefined): string | undefined {
  if (definition === undefined) return undefined;
  const operation = /^(.+)Request$/.exec(definition)?.[1];
  const page = `${PAGES}API_${operation ?? definition}.html`;
  if (typeof key !== "string") return page;
  return operation === undefined ? `${page}#ECS-Type-${definition}-${key}` : `${page}#ECS-${operation}-request-${key}`;
}
