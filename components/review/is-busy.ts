/** Whether the keyboard belongs to something else: someone is typing, or a dialog or menu is open. */
export function isBusy(target: EventTarget | null): boolean {
  return isTyping(target) || isDialogOpen();
}

export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]') !== null;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("input:not([type=checkbox]):not([type=radio]), textarea, select");
}
