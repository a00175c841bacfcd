// Stepping through arrivals in a real browser: what is shown, what is asked for, what keys and pointer do, what is said.
import assert from "node:assert/strict";
import { SMALL } from "../support/made.js";
import { figure, header, play, position, shownBlocks, stepId, waitFor } from "../support/play.js";

play("says what is placed, and shows it at the last task that was placed", SMALL, async (_, page) => {
  await page.getByText("Tasks 20 to 24 were not placed").waitFor();
  assert.equal(await figure(page, "placed").innerText(), "19 / 24");
  assert.equal(await position(page), "step 19 of 24");
  assert.equal(await shownBlocks(page), 19);
  assert.equal(await page.locator("article.card").count(), 9);
  assert.equal(await page.locator(".block.current").innerText(), "19");
  assert.match(await page.locator("article.out").innerText(), /DRAINING/);
});

play("tells why a task went where it went, once somebody rests there", SMALL, async (stage, page) => {
  await page.locator(".verdicts tr.chosen").waitFor();
  assert.deepEqual(stage.said.at(-1), { type: "step", side: "one", id: stepId(stage), step: 18 });
  assert.match(await page.locator("section.step h2").innerText(), /^Task 19 → i-0b19$/);
  const asked = stage.said.length;
  for (const _ of [1, 2, 3, 4]) await page.keyboard.press("ArrowLeft");
  await page.getByText("Task 15 → i-0b19").waitFor();
  await page.locator(".verdicts tr.chosen").waitFor();
  assert.equal(stage.said.length, asked + 1, "asked once for four steps");
});

play("keys step, jump, play and pause", SMALL, async (_, page) => {
  const press = async (key: string): Promise<string> => {
    await page.keyboard.press(key);
    return position(page);
  };
  assert.equal(await press("ArrowRight"), "step 20 of 24");
  assert.equal(await press("End"), "step 24 of 24");
  assert.equal(await press("ArrowRight"), "step 24 of 24");
  assert.equal(await press("Home"), "step 0 of 24");
  assert.equal(await shownBlocks(page), 0);
  assert.equal(await press("PageDown"), "step 1 of 24");
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Pause (space)" }).waitFor();
  await waitFor(async () => Number((await position(page)).split(" ")[1]) >= 3, "three steps");
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Play (space)" }).waitFor();
  const paused = await position(page);
  await page.waitForTimeout(1_000);
  assert.equal(await position(page), paused);
});

play("nothing moves by itself", SMALL, async (_, page) => {
  const before = await page.locator(".page").innerText();
  await page.waitForTimeout(1_200);
  const after = await page.locator(".page").innerText();
  assert.equal(after.replace("…", ""), after);
  assert.equal(after.split("\n")[0], before.split("\n")[0]);
  assert.equal(await position(page), "step 19 of 24");
});

play("the pointer scrubs, and a block leads to its step", SMALL, async (_, page) => {
  const box = await page.locator(".timeline").boundingBox();
  assert.ok(box);
  await page.mouse.move(box.x + 5, box.y + 10);
  await page.mouse.down();
  assert.equal(await position(page), "step 1 of 24");
  await page.mouse.move(box.x + box.width / 2 + 2, box.y - 60);
  assert.equal(await position(page), "step 13 of 24");
  await page.mouse.up();
  await page.mouse.move(box.x + 20, box.y + 10);
  assert.equal(await position(page), "step 13 of 24", "let go");
  await page.locator('.block[data-task="4"]').click();
  assert.equal(await position(page), "step 5 of 24");
});

play("the timeline is drawn for the room that others leave it", SMALL, async (_, page) => {
  const isSharp = (): Promise<boolean> =>
    page.locator("canvas.ticks").evaluate((canvas) => canvas.width === canvas.clientWidth);
  await waitFor(isSharp, "the whole width");
  await header(page).getByLabel("How many tasks").fill("10");
  await page.getByRole("button", { name: "Rolling update" }).waitFor();
  await waitFor(isSharp, "the room beside the switch");
  await header(page).getByText("Compare").click();
  await page.getByRole("button", { name: "Rolling update" }).waitFor({ state: "detached" });
  await waitFor(isSharp, "the room of the switch");
});

play("nothing on the map moves while somebody steps", SMALL, async (_, page) => {
  const boxes = async (): Promise<unknown> => {
    const cards = await page.locator("article.card").all();
    return Promise.all(cards.map((card) => card.boundingBox()));
  };
  const before = await boxes();
  await page.keyboard.press("Home");
  assert.deepEqual(await boxes(), before);
  await page.keyboard.press("End");
  assert.deepEqual(await boxes(), before);
});

play("pointing at an instance tells its verdict on the current task", SMALL, async (_, page) => {
  await page.locator(".verdicts tr.chosen").waitFor();
  await page.locator("article.card", { hasText: "i-0a41" }).hover();
  assert.match(
    await page.getByRole("tooltip").innerText(),
    /i-0a41 · m5\.large\nTask 19: ENI slots used up\n2 tasks, 1 before · CPU/,
  );
  await header(page).hover();
  await page.getByRole("tooltip").waitFor({ state: "hidden" });
});

play("the keyboard goes over the map and into its blocks", SMALL, async (_, page) => {
  await page.locator(".verdicts tr.chosen").waitFor();
  for (let stop = 0; stop < 30; stop++) {
    await page.keyboard.press("Tab");
    if ((await page.locator("article.card:focus").count()) > 0) break;
  }
  const focused = (): Promise<string | null> => page.locator(":focus").getAttribute("aria-label");
  assert.equal(await focused(), "i-0a41, m5.large, 2 tasks");
  assert.match(await page.getByRole("tooltip").innerText(), /ENI slots used up/);
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(), "i-0a42, m5.large, 2 tasks");
  await page.keyboard.press("ArrowRight");
  assert.equal(await focused(), "i-0b18, m5.large, 2 tasks");
  await page.keyboard.press("Enter");
  assert.equal(await focused(), "Task 8 on i-0b18");
  await page.keyboard.press("ArrowRight");
  assert.equal(await focused(), "Task 10 on i-0b18");
  await page.keyboard.press("Enter");
  assert.equal(await position(page), "step 10 of 24");
  await page.keyboard.press("Escape");
  assert.equal(await focused(), "i-0b18, m5.large, 2 tasks");
});

play("the step is said in words, politely", SMALL, async (_, page) => {
  await page.keyboard.press("Home");
  for (const _ of [1, 2, 3]) await page.keyboard.press("ArrowRight");
  const live = page.locator("[aria-live=polite]");
  await waitFor(
    async () => /^Step 3 of 24: Task 3 on i-0c77 in us-east-1c\./.test(await live.innerText()),
    "the sentence",
  );
  const slider = page.getByRole("slider", { name: "Arrivals" });
  assert.match((await slider.getAttribute("aria-valuetext")) ?? "", /^Step 3 of 24/);
  assert.equal(await slider.getAttribute("aria-valuenow"), "3");
});

play("a long wait is shown, a short one is not", SMALL, async (stage, page) => {
  await stage.send({ type: "asking", side: "one" });
  assert.equal(await page.locator(".waiting").count(), 0);
  await page.locator(".waiting").waitFor();
  await stage.change(SMALL);
  await page.locator(".waiting").waitFor({ state: "detached" });
});

play("an answer to an older view is let go", SMALL, async (stage, page) => {
  await page.locator(".verdicts tr.chosen").waitFor();
  const why = await page.locator(".why").innerText();
  const result = { step: 18, chosen: 0, why: "Something else.", rows: [] };
  await stage.send({ type: "step", side: "one", id: stepId(stage) - 1, step: 18, result });
  await stage.send({ type: "view", side: "one", result: { superseded: true } });
  assert.equal(await page.locator(".why").innerText(), why);
});
