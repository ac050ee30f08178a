/** Colours of charts and reports, in light and in dark; told apart by people of all kinds of colour vision (Okabe and Ito). */
export const THEME = {
  light: {
    "--tl-good": "#0072b2",
    "--tl-bad": "#b84b00",
    "--tl-third": "#007a5a",
    "--tl-on-colour": "#ffffff",
    "--tl-muted": "#5a6472",
    "--tl-line": "#d5dae1",
    "--tl-panel": "#f5f7fa",
    "--tl-page": "#ffffff",
    "--tl-ink": "#17202b",
  },
  dark: {
    "--tl-good": "#5bb8f0",
    "--tl-bad": "#f0a13c",
    "--tl-third": "#3fc79a",
    "--tl-on-colour": "#0c131c",
    "--tl-muted": "#9aa7b6",
    "--tl-line": "#2e3a48",
    "--tl-panel": "#17202b",
    "--tl-page": "#0f161f",
    "--tl-ink": "#e6ebf1",
  },
} as const;

/** Name of a colour. */
export type ColourName = keyof typeof THEME.light;

/** A colour for use in a chart: the page's, or the light one where the page does not say. */
export function colour(name: ColourName): string {
  return `var(${name}, ${THEME.light[name]})`;
}

const declarations = (colours: Readonly<Record<string, string>>) =>
  Object.entries(colours).map(([name, value]) => `${name}: ${value};`).join(" ");

/** Style sheet that sets the colours by what the reader's system prefers; paper is light. */
export const THEME_CSS = `
:root { color-scheme: light dark; ${declarations(THEME.light)} }
@media screen and (prefers-color-scheme: dark) { :root { ${declarations(THEME.dark)} } }
`;
