// Where a rule is explained: the one place that knows the address of the rules' pages.

/** Opens the page that ships with the extension, from inside the editor and from outside. */
const PAGES = "vscode://stowage.stowage/rules/{rule}";

/** `template`: how this client opens a rule's page, with `{rule}` for the id. */
export function docsUrl(rule: string, template: string = PAGES): string {
  return template.replace("{rule}", rule);
}
