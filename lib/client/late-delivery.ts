const keyOf = (name: string) => `${name}/delivered`;

/** Writes down for this window when the server last took something. */
export function noteDelivery(name: string): void {
  try {
    window.sessionStorage.setItem(keyOf(name), String(Date.now()));
  } catch {
    // Without it a page that was read too early is as old as pages are anyway.
  }
}

/**
 * Whether the server took something while this page was being loaded. A page that is left lives on until the next one has come: what it
 * sends in the meantime may arrive after the next one was read, which then shows things as they were before. Asked once for each page.
 */
export function wasReadTooEarly(name: string): boolean {
  try {
    const at = Number(window.sessionStorage.getItem(keyOf(name)));
    window.sessionStorage.removeItem(keyOf(name));
    return at >= performance.timeOrigin;
  } catch {
    return false;
  }
}
