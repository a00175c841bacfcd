// The hands of the test suite: a loopback HTTP server that does to VS Code's page what the suite, inside the extension
// host, asks for: look, click, hover, type, take pictures. The suite also reports its tests here as they end.
// It knows nothing of the tests; test/vscode/support/driver.ts is its client.
import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";

const POLL = 100;
/** How long one attempt at an element may take. */
const ATTEMPT = 3_000;
const STILL_ATTEMPTS = 15;

/** `{ url, close }`; `getPage` is asked at every action, `onReport` gets what the suite tells of itself. */
export async function startDriver({ getPage, pictures, onReport }) {
  const secret = `/${randomBytes(16).toString("hex")}`;
  const perform = async ({ action, ...args }) => {
    if (action === "report") return onReport(args);
    const act = ACTIONS[action];
    if (!act) throw new Error(`The driver knows no action "${action}".`);
    return act(await getPage(), args, pictures);
  };
  const server = createServer((request, response) => {
    if (request.method !== "POST" || request.url !== secret) return response.writeHead(404).end();
    answer(request, response, perform);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}${secret}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Every action gets the page and the arguments of the request; selectors are Playwright's and search every frame. */
const ACTIONS = {
  async click(page, { selector, button = "left", clickCount = 1, modifiers = [], timeout }) {
    const options = { button, clickCount, modifiers, timeout: ATTEMPT };
    await onVisible(page, selector, timeout, (found) => found.click(options));
  },
  async hover(page, { selector, timeout }) {
    await onVisible(page, selector, timeout, (found) => found.hover({ timeout: ATTEMPT }));
  },
  async moveMouse(page, { x, y }) {
    await page.mouse.move(x, y);
  },
  async resize(page, { width, height }) {
    await page.setViewportSize({ width, height });
  },
  async press(page, { keys }) {
    await page.keyboard.press(keys);
  },
  async type(page, { text }) {
    await page.keyboard.type(text);
  },
  async waitForText(page, { text, selector = "body", timeout }) {
    await poll(timeout, `the text ${JSON.stringify(text)} in ${selector}`, async () => {
      const texts = await textsOf(page, selector);
      return texts.some((each) => each.includes(text)) || undefined;
    });
  },
  async waitFor(page, { selector, timeout }) {
    await visible(page, selector, timeout);
  },
  async waitForNone(page, { selector, timeout }) {
    await poll(timeout, `no ${selector}`, async () => ((await firstVisible(page, selector)) ? undefined : true));
  },
  async text(page, { selector = "body" }) {
    return (await textsOf(page, selector)).join("\n");
  },
  async box(page, { selector, timeout }) {
    return (await visible(page, selector, timeout)).boundingBox();
  },
  async picture(page, { name, folder, clip }, pictures) {
    const file = path.join(pictures, folder, `${name}.png`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, await stillPicture(page, clip));
    return file;
  },
};

async function answer(request, response, perform) {
  try {
    let body = "";
    for await (const chunk of request.setEncoding("utf8")) body += chunk;
    const result = await perform(JSON.parse(body));
    response.end(JSON.stringify({ result: result ?? null }));
  } catch (error) {
    response.end(JSON.stringify({ error: error.message }));
  }
}

/** Does something to an element, again when the element or its frame is drawn anew just then. */
async function onVisible(page, selector, timeout, act) {
  await poll(timeout, `a visible ${selector} that stays`, async () => {
    const found = await firstVisible(page, selector);
    if (found === undefined) return undefined;
    try {
      await act(found);
      return true;
    } catch (error) {
      if (!/detached|not attached|Timeout/.test(error.message)) throw error;
      // Gone for good: it may be the very act that took it away, and the test says what it should have done.
      return (await firstVisible(page, selector)) === undefined ? true : undefined;
    }
  });
}

async function visible(page, selector, timeout) {
  return poll(timeout, `a visible ${selector}`, () => firstVisible(page, selector));
}

async function firstVisible(page, selector) {
  for (const frame of page.frames()) {
    const found = frame.locator(selector).filter({ visible: true }).first();
    if (await found.isVisible().catch(() => false)) return found;
  }
  return undefined;
}

/** What is to be read of a selector in all frames; the editor draws its spaces as no-break ones. */
async function textsOf(page, selector) {
  const texts = await Promise.all(
    page.frames().map((frame) =>
      frame
        .locator(selector)
        .allInnerTexts()
        .catch(() => []),
    ),
  );
  return texts.flat().map((text) => text.replaceAll("\u00a0", " "));
}

async function poll(timeout = 10_000, what, look) {
  const end = Date.now() + timeout;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`Waited ${timeout / 1000} s for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, POLL));
  }
}

/** A picture that was the same twice in a row: animations, loading icons and late layout are over. */
async function stillPicture(page, clip) {
  const options = { animations: "disabled", caret: "hide", ...(clip ? { clip } : {}) };
  let before = await page.screenshot(options);
  for (let attempt = 0; attempt < STILL_ATTEMPTS; attempt++) {
    await new Promise((resolve) => setTimeout(resolve, POLL));
    const now = await page.screenshot(options);
    if (now.equals(before)) return now;
    before = now;
  }
  return before;
}
