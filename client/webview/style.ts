// Lets the page's style sheets in without a permission: they are constructed. Later ones take back what earlier ones say.
import base from "./styles/base.css";
import below from "./styles/below.css";
import card from "./styles/card.css";
import dense from "./styles/dense.css";
import frame from "./styles/frame.css";
import map from "./styles/map.css";
import narrow from "./styles/narrow.css";
import side from "./styles/side.css";

export function useStyle(): void {
  const sheets = [base, frame, map, card, dense, side, below, narrow].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...sheets];
}
