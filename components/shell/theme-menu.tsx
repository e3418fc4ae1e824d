"use client";
import { Monitor, Moon, Sun } from "lucide-react";
import { useSyncExternalStore } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { type Theme, themeCookie, themeFrom } from "./theme";

const choices = [
  { theme: "system", label: "As the system", icon: <Monitor aria-hidden /> },
  { theme: "light", label: "Light", icon: <Sun aria-hidden /> },
  { theme: "dark", label: "Dark", icon: <Moon aria-hidden /> },
] as const;

export function ThemeMenu() {
  const theme = useSyncExternalStore(onThemeChange, chosenTheme, () => "system" as const);
  return (
    <Menu align="end" trigger={<IconButton label="Theme" icon={<Moon aria-hidden />} />}>
      {choices.map((choice) => (
        <MenuItem key={choice.theme} icon={choice.icon} isChosen={choice.theme === theme} onSelect={() => chooseTheme(choice.theme)}>
          {choice.label}
        </MenuItem>
      ))}
    </Menu>
  );
}

const listeners = new Set<() => void>();

function onThemeChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function chosenTheme(): Theme {
  const { classList } = document.documentElement;
  return themeFrom(classList.contains("dark") ? "dark" : classList.contains("light") ? "light" : "system");
}

/** Shows the theme at once and keeps it for a year. */
export function chooseTheme(theme: Theme): void {
  const { classList } = document.documentElement;
  classList.remove("light", "dark");
  if (theme !== "system") classList.add(theme);
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox before 140
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=31536000; samesite=lax`;
  for (const listener of listeners) listener();
}
