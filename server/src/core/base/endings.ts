// The endings that template tools put behind a file's real one. They say how a file is filled in, not what it holds.

export const TEMPLATE_ENDINGS: readonly string[] = [
  ".tpl",
  ".tmpl",
  ".tftpl",
  ".template",
  ".j2",
  ".jinja",
  ".jinja2",
  ".gotmpl",
  ".erb",
  ".mustache",
  ".hbs",
  ".envsubst",
];

/** A file's name (or path) in lower case, without the endings of template tools. */
export function plainName(path: string): string {
  let name = path.toLowerCase();
  let ending = TEMPLATE_ENDINGS.find((candidate) => name.endsWith(candidate));
  while (ending !== undefined) {
    name = name.slice(0, -ending.length);
    ending = TEMPLATE_ENDINGS.find((candidate) => name.endsWith(candidate));
  }
  return name;
}
