"use client";
import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "./button";
import { IconButton } from "./icon-button";
import { notify } from "./notify";

interface CopyButtonProps {
  /** what goes to the clipboard */
  text: string;
  /** names what is copied: "Copy the key" */
  label?: string;
  /** shows the label as words, not the icon alone */
  isWide?: boolean;
  size?: "sm" | "md";
}

export function CopyButton({ text, label = "Copy", isWide = false, size = "sm" }: CopyButtonProps) {
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), 1600);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setIsCopied(true),
      () => notify({ title: "The browser did not allow copying.", detail: "Select the text and copy it by hand.", tone: "reject" }),
    );
  };
  const icon = isCopied ? <Check aria-hidden className="text-accept" /> : <Copy aria-hidden />;
  const name = isCopied ? "Copied" : label;
  if (!isWide) return <IconButton label={name} icon={icon} size={size} onClick={copy} />;
  return (
    <Button size={size} onClick={copy}>
      {icon}
      {name}
    </Button>
  );
}
