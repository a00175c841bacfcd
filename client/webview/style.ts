// Lets the page's style sheet in without a permission: it is constructed.
import css from "./style.css";

export function useStyle(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
