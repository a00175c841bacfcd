// Hands and eyes outside the extension host: asks the runner to act on VS Code's page. Selectors are Playwright's
// (CSS, `text=…`, `role=…`) and are looked for in the workbench and in every webview; each action waits for its element.
import { request } from "node:http";

export interface Clip {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface ClickOptions {
  button?: "left" | "right" | "middle";
  clickCount?: number;
  modifiers?: ("Alt" | "Control" | "ControlOrMeta" | "Meta" | "Shift")[];
  timeout?: number;
}

/** A picture in out/screenshots, once nothing moves on the page any more; the file's path. */
export function screenshot(name: string, clip?: Clip): Promise<string> {
  return ask("picture", { name, folder: ".", clip });
}

/** A picture for the documentation: `npm run images` copies it into docs/images. */
export function picture(name: string, clip?: Clip): Promise<string> {
  return ask("picture", { name, folder: "docs", clip });
}

export function click(selector: string, options: ClickOptions = {}): Promise<void> {
  return ask("click", { selector, ...options });
}

export function hover(selector: string, timeout?: number): Promise<void> {
  return ask("hover", { selector, timeout });
}

export function moveMouse(x: number, y: number): Promise<void> {
  return ask("moveMouse", { x, y });
}

/** How large the window is; the suite begins with 1120 × 660. */
export function resize(width: number, height: number): Promise<void> {
  return ask("resize", { width, height });
}

/** One key or chord: `Enter`, `Control+Period`. */
export function press(keys: string): Promise<void> {
  return ask("press", { keys });
}

/** Types as a person would, key by key, into whatever has the focus. */
export function typeText(text: string): Promise<void> {
  return ask("type", { text });
}

/** What can be read on the page, or in the elements of a selector. */
export function pageText(selector?: string): Promise<string> {
  return ask("text", { selector });
}

export function waitForText(text: string, selector?: string, timeout?: number): Promise<void> {
  return ask("waitForText", { text, selector, timeout });
}

export function waitForElement(selector: string, timeout?: number): Promise<void> {
  return ask("waitFor", { selector, timeout });
}

export function waitForNoElement(selector: string, timeout?: number): Promise<void> {
  return ask("waitForNone", { selector, timeout });
}

/** Where an element is, for the clip of a picture. */
export function boxOf(selector: string, timeout?: number): Promise<Clip> {
  return ask("box", { selector, timeout });
}

/** For the suite's own reporter. */
export function report(message: object): Promise<void> {
  return ask("report", message);
}

async function ask<T>(action: string, args: object): Promise<T> {
  const url = process.env.STOWAGE_DRIVER;
  if (!url) throw new Error("STOWAGE_DRIVER is not set: the suite has to be started by scripts/vscode-suite.mjs.");
  const answer = JSON.parse(await post(url, JSON.stringify({ action, ...args })));
  if (answer.error) throw new Error(`${action}: ${answer.error}`);
  return answer.result;
}

function post(url: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: "POST", agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () => resolve(text));
      response.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
