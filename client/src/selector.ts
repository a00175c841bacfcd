// The documents that the extension looks at: JSON and YAML from anywhere (files, untitled buffers, remote folders), and
// the templates they are made from, which editors hold for plain text.

const TEMPLATES = "tpl,tmpl,tftpl,template,j2,jinja,jinja2,gotmpl,erb,mustache,hbs,envsubst";

/** Of documents that Stowage shows to compare with; they are not checked. */
export const PREVIEW_SCHEME = "stowage-clean";

export const SELECTOR: ({ language: string } | { pattern: string })[] = [
  { language: "json" },
  { language: "jsonc" },
  { language: "yaml" },
  { pattern: `**/*.{json,jsonc,yaml,yml}.{${TEMPLATES}}` },
];
