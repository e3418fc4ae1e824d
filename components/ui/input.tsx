"use client";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { controlClass } from "./control";
import { useFieldParts } from "./field";

interface InputProps extends Omit<ComponentProps<"input">, "size"> {
  size?: "sm" | "md" | "lg";
}

export function Input({ size = "md", className, ...rest }: InputProps) {
  return <input {...useFieldParts()} autoComplete="off" className={classNames(controlClass({ size }), className)} {...rest} />;
}
