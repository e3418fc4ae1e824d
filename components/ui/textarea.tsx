"use client";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { controlClass } from "./control";
import { useFieldParts } from "./field";

/** Grows with what is typed where the browser can. */
export function Textarea({ className, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      {...useFieldParts()}
      className={classNames(controlClass({ size: "area" }), "field-sizing-content min-h-16", className)}
      {...rest}
    />
  );
}
