"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { classNames } from "./class-names";

/** Scrolls sideways by itself, so the page never does; a stop for the keyboard only while there is something to scroll. */
export function ScrollBox({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  const box = useRef<HTMLElement>(null);
  const [isScrollable, setIsScrollable] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setIsScrollable(element.scrollWidth > element.clientWidth + 1));
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  const stop = isScrollable ? { tabIndex: 0, "aria-label": label } : {};
  return (
    <section ref={box} className={classNames("relative min-w-0 overflow-x-auto", className)} {...stop}>
      {children}
    </section>
  );
}
