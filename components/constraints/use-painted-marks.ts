"use client";
import { useEffect, useRef } from "react";
import { type Marks, paintMarks, showPlace } from "./marks";

export interface TextMarks extends Marks {
  /** the `data-text` of the element that shows the text */
  text: string;
  /** opens a fold around the text */
  isUnfolded: boolean;
  /** brings the first place into view */
  isShown: boolean;
}

/**
 * Marks places in texts of the page for as long as it is given them.
 *
 * @param pointedAt what they belong to: a place is brought into view once for it, not again at every keystroke
 */
export function usePaintedMarks(marks: readonly TextMarks[], pointedAt: string | null): void {
  const shownFor = useRef<string | null>(null);
  useEffect(() => {
    if (pointedAt === null) shownFor.current = null;
    const undo = marks.map((each) => {
      const element = document.querySelector<HTMLElement>(`[data-text="${each.text}"]`);
      if (!element) return () => {};
      const fold = element.closest("details");
      if (fold && each.isUnfolded) fold.open = true;
      const [first] = each.spans;
      if (first && each.isShown && shownFor.current !== pointedAt) {
        shownFor.current = pointedAt;
        showPlace(element, first);
      }
      return paintMarks(element, each);
    });
    return () => {
      for (const takeAway of undo) takeAway();
    };
  }, [marks, pointedAt]);
}
