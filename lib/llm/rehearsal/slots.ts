/** So many at once; the others wait in the order they came. */
export class Slots {
  private free: number;
  private queue: (() => void)[] = [];
  private head = 0;

  constructor(count: number) {
    this.free = count;
  }

  get waiting(): number {
    return this.queue.length - this.head;
  }

  enter(start: () => void): void {
    if (this.free > 0) {
      this.free -= 1;
      start();
    } else this.queue.push(start);
  }

  leave(): void {
    const next = this.queue[this.head];
    if (!next) {
      this.free += 1;
      this.queue = [];
      this.head = 0;
      return;
    }
    this.head += 1;
    next();
  }
}
