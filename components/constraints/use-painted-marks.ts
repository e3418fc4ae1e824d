"use client";
import { useEffect } from "react";
import { type Marks, paintMarks, showPlace } from "./marks";

export interface TextMarks extends Marks {
  /** the `data-text` of the element that shows the text */
  text: string;
  /** opens a fold around the text */
  isUnfolded: boolean;
  /** brings the first place into view */
  isShown: boolean;
}

/** Marks places in texts of the page for as long as it is given them. */
export function usePaintedMarks(marks: readonly TextMarks[]): void {
  useEffect(() => {
    const undo = marks.map((each) => {
      const element = document.querySelector<HTMLElement>(`[data-text="${each.text}"]`);
      if (!element) return () => {};
      const fold = element.closest("details");
      if (fold && each.isUnfolded) fold.open = true;
      const [first] = each.spans;
      if (first && each.isShown) showPlace(element, first);
      return paintMarks(element, each);
    });
    return () => {
      for (const takeAway of undo) takeAway();
    };
  }, [marks]);
}
