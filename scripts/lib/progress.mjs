// Says what is going on: one line a step, with a spinner and a running clock on a terminal and plain lines elsewhere.
// A step that was quick because its result was already there stays silent.

const FRAMES = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const STYLES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 };
const onTerminal = Boolean(process.stdout.isTTY) && !process.env.CI;
const coloured =
  Boolean(process.env.FORCE_COLOR) || (onTerminal && !process.env.NO_COLOR && process.env.TERM !== "dumb");

/** Runs `work` under a title; the title becomes a line with ✓ or ✗ and the seconds it took. */
export async function step(title, work) {
  const started = Date.now();
  const stop = onTerminal ? spin(title, started) : begin(title);
  try {
    const result = await work();
    stop();
    console.log(`${colour("green", "✓")} ${title} ${colour("dim", `(${seconds(started)})`)}`);
    return result;
  } catch (error) {
    stop();
    console.log(`${colour("red", "✗")} ${title} ${colour("dim", `(${seconds(started)})`)}`);
    throw error;
  }
}

export function heading(text) {
  console.log(`\n${colour("bold", text)}`);
}

export function colour(style, text) {
  return coloured ? `\x1b[${STYLES[style]}m${text}\x1b[0m` : text;
}

/** What a child process has to be told so that it colours exactly when this one does. */
export function colourEnvironment() {
  return coloured ? { FORCE_COLOR: "1" } : {};
}

export function seconds(started) {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`;
}

function spin(title, started) {
  let frame = 0;
  const draw = () => {
    const line = `${FRAMES[frame++ % FRAMES.length]} ${title} ${Math.round((Date.now() - started) / 1000)} s`;
    process.stdout.write(`\r\x1b[K${line.slice(0, (process.stdout.columns || 80) - 1)}`);
  };
  draw();
  const timer = setInterval(draw, 120);
  return () => {
    clearInterval(timer);
    process.stdout.write("\r\x1b[K");
  };
}

function begin(title) {
  console.log(`… ${title}`);
  return () => {};
}
