// The page of the placement preview in a real browser, as the extension opens it: the real bundle, the real policy, the theme's
// variables. In place of the extension stands one that answers from made-up views and keeps what the page says.
import { readFileSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { placementPage } from "../../../client/src/placement/page.js";
import type { ExtensionMessage, PageMessage, Side } from "../../../client/webview/messages.js";
import type { PlacementProblem, PreviewInputs } from "../../../server/src/protocol/placement.js";
import { type Made, type MadeView, madeView } from "./made.js";
import { THEMES, type ThemeName } from "./themes.js";

export interface StageOptions {
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  /** Null: there is a problem instead. */
  readonly made: Made | null;
  readonly problem?: PlacementProblem;
  readonly reducedMotion?: boolean;
  readonly state?: unknown;
}

export interface Stage {
  readonly page: Page;
  /** What the page said, in order. */
  readonly said: PageMessage[];
  /** Violations of the policy, and errors of the script. */
  readonly troubles: string[];
  send(message: ExtensionMessage): Promise<void>;
  /** Other files are behind the same page from now on. */
  change(made: Made): Promise<void>;
  waitForSaid<Type extends PageMessage["type"]>(type: Type): Promise<Extract<PageMessage, { type: Type }>>;
  close(): Promise<void>;
}

export const BUNDLE = "dist/webview.js";

let browser: Browser | undefined;

/** One for all tests of a process. */
export async function theBrowser(): Promise<Browser> {
  if (browser !== undefined) return browser;
  const { executablePath, env } = JSON.parse(process.env.STOWAGE_CHROMIUM ?? "{}") as {
    executablePath?: string;
    env?: Record<string, string>;
  };
  if (executablePath === undefined) throw new Error("Run this suite with node scripts/webview-suite.mjs.");
  browser = await chromium.launch({
    executablePath,
    args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--force-color-profile=srgb"],
    env: { ...process.env, ...env } as Record<string, string>,
  });
  return browser;
}

export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = undefined;
}

export async function openStage(options: StageOptions): Promise<Stage> {
  const { theme = "dark", width = 1280, height = 820 } = options;
  const context = await (await theBrowser()).newContext({
    viewport: { width, height },
    reducedMotion: options.reducedMotion === true ? "reduce" : "no-preference",
  });
  const page = await context.newPage();
  const said: PageMessage[] = [];
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.text().includes("Content Security Policy")) troubles.push(message.text());
  });
  const send = async (message: ExtensionMessage): Promise<void> => {
    await page.evaluate((data) => (globalThis as unknown as Posting).postMessage(data, "*"), message as unknown);
  };
  const extension = createExtension(options, send);
  await page.exposeFunction("toExtension", async (message: PageMessage) => {
    said.push(message);
    await extension.hear(message);
  });
  await dress(page, theme, options.state);
  await page.goto("http://preview.test/");
  await page.locator(".page").waitFor();
  return {
    page,
    said,
    troubles,
    send,
    change: (made) => extension.change(made),
    waitForSaid: (type) => waitForSaid(said, type),
    close: () => context.close(),
  };
}

interface Posting {
  postMessage(data: unknown, target: string): void;
}

async function waitForSaid<Type extends PageMessage["type"]>(
  said: readonly PageMessage[],
  type: Type,
): Promise<Extract<PageMessage, { type: Type }>> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const found = said.findLast((message) => message.type === type);
    if (found !== undefined) return found as Extract<PageMessage, { type: Type }>;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`The page never said "${type}". It said: ${said.map((message) => message.type).join(", ")}.`);
}

/** The address, the frame of the panel, and what an editor puts into every webview. */
async function dress(page: Page, theme: ThemeName, state: unknown): Promise<void> {
  const { className, variables } = THEMES[theme];
  const nonce = "abcdef0123456789";
  const html = placementPage({ nonce, script: "http://preview.test/webview.js", title: "Placement preview" });
  const script = readFileSync(path.resolve(BUNDLE), "utf8");
  await page.route("http://preview.test/**", (route) =>
    route.request().url().endsWith(".js")
      ? route.fulfill({ contentType: "text/javascript", body: script })
      : route.fulfill({ contentType: "text/html", body: html.replace("<body>", `<body class="${className}">`) }),
  );
  await page.addInitScript(`
    const variables = ${JSON.stringify(variables)};
    const paint = () => { for (const [name, value] of Object.entries(variables)) document.documentElement.style.setProperty("--vscode-" + name, value); };
    if (document.documentElement) paint(); else document.addEventListener("readystatechange", paint, { once: true });
    const given = ${JSON.stringify(state ?? null)};
    globalThis.acquireVsCodeApi = () => ({
      postMessage: (message) => void globalThis.toExtension(message),
      getState: () => JSON.parse(sessionStorage.getItem("state") ?? "null") ?? given ?? undefined,
      setState: (state) => sessionStorage.setItem("state", JSON.stringify(state)),
    });`);
}

interface Extension {
  hear(message: PageMessage): Promise<void>;
  change(made: Made): Promise<void>;
}

/** As the panel does it: a view for every question, a step when it is asked for. */
function createExtension({ made: first, problem }: StageOptions, send: Stage["send"]): Extension {
  let made = first;
  const views: { [side in Side]?: MadeView } = {};
  const inputs: { [side in Side]?: PreviewInputs } = {};
  const answer = async (side: Side): Promise<void> => {
    const result = made === null ? problem : madeView(made, inputs[side]);
    if (result === undefined) return;
    if ("view" in result) views[side] = result;
    await send({ type: "view", side, result: "view" in result ? result.view : result });
  };
  return {
    async hear(message) {
      if (message.type === "ready") {
        inputs.one = message.state?.inputs ?? {};
        await send({ type: "keep", kept: { uri: "file:///w/taskdef.json" } });
        await answer("one");
        if (message.state?.other) {
          inputs.other = message.state.other.inputs;
          await answer("other");
        }
      } else if (message.type === "inputs") {
        inputs[message.side] = message.inputs;
        await answer(message.side);
      } else if (message.type === "compare" && message.other !== null) {
        inputs.other = message.other.inputs;
        await answer("other");
      } else if (message.type === "step") {
        const { side, id, step } = message;
        const result = views[side]?.view.id === id ? (views[side]?.stepAt(step) ?? null) : null;
        await send({ type: "step", side, id, step, result });
      }
    },
    async change(next) {
      made = next;
      await answer("one");
    },
  };
}
