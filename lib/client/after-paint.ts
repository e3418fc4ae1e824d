/** A page that is not painted (hidden, or none at all) does what was put off after this long. */
const patienceMs = 250;

/** Does the work once the next frame has been handed over: what a key brings is seen before what follows from it is done. */
export function afterPaint(work: () => void): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    work();
  };
  if (typeof requestAnimationFrame === "function") requestAnimationFrame(() => setTimeout(once, 0));
  setTimeout(once, patienceMs);
}
