// Says in words what changed, for somebody who hears the page: politely, and only the newest while somebody steps fast.
const PAUSE = 700;

export function announcer(): (sentence: string) => void {
  const live = document.createElement("div");
  live.className = "unseen live";
  live.setAttribute("role", "status");
  live.setAttribute("aria-live", "polite");
  document.body.append(live);
  let newest = "";
  let waits = false;
  return (sentence) => {
    if (sentence === newest) return;
    newest = sentence;
    if (waits) return;
    waits = true;
    window.setTimeout(() => {
      waits = false;
      live.textContent = newest;
    }, PAUSE);
  };
}
