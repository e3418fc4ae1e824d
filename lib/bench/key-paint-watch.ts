/**
 * Put into the page as it is: notes for each key how long it took until what it brought was painted. "a" brings the next
 * instruction; "q" means nothing to Larch and draws one word of the watcher's own. A task of the highest priority
 * queued from within an animation frame is the first thing that runs when that frame has been handed over.
 */
export const watchKeys = `(() => {
  const paints = (globalThis.larchPaints = []);
  paints.missed = 0;
  const word = document.createElement("span");
  word.style.cssText = "position:fixed;right:0;bottom:0;font-size:8px";
  word.textContent = "0";
  document.body.append(word);
  const shown = () => [...document.querySelectorAll('[data-text="instruction"]')].find((each) => !each.closest("[inert]"))?.textContent;
  const painted = (began) => requestAnimationFrame(() => {
    scheduler.postTask(() => paints.push(performance.now() - began), { priority: "user-blocking" });
  });
  addEventListener("keydown", (event) => {
    const began = event.timeStamp;
    if (event.key === "q") {
      word.textContent = String(Number(word.textContent) + 1);
      painted(began);
    }
    if (event.key !== "a") return;
    const before = shown();
    const late = setTimeout(() => { paints.missed += 1; observer.disconnect(); }, 2000);
    const observer = new MutationObserver(() => {
      const now = shown();
      if (now === undefined || now === before) return;
      clearTimeout(late);
      observer.disconnect();
      painted(began);
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["inert"] });
  }, true);
})()`;
