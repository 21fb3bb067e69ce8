/**
 * The portal's colours by day and by night, for what no style sheet reaches: icons, the manifest, sharing images
 * and pages that must stand without one. `app/tokens.css` says the same to the style sheet; a test compares them
 * and computes their contrast.
 */

export interface Palette {
  /** The page's ground; cards lie on it, the foot of the page in it. */
  paper: string;
  surface: string;
  sunken: string;
  /** What is read, and what is read second. */
  ink: string;
  muted: string;
  /** Between things; around what can be filled in. */
  line: string;
  edge: string;
  /** What can be pressed or followed: the one accent. */
  accent: string;
  'accent-strong': string;
  'accent-soft': string;
  'on-accent': string;
  /** Warmth that says nothing by itself; `focus` is the same colour where it must be seen. */
  amber: string;
  focus: string;
  /** What was filled in wrongly. */
  error: string;
  /** Danger signs in their three steps: now, today, within days. White words stand on the strong ones. */
  danger: string;
  'danger-soft': string;
  today: string;
  'today-soft': string;
  days: string;
  'days-soft': string;
}

export const light: Palette = {
  paper: '#fbf8f2',
  surface: '#ffffff',
  sunken: '#f2ecdf',
  ink: '#142b29',
  muted: '#374a4b',
  line: '#d8cfbd',
  edge: '#717c78',
  accent: '#0b5d5b',
  'accent-strong': '#073f3e',
  'accent-soft': '#dceae5',
  'on-accent': '#ffffff',
  amber: '#d9822b',
  focus: '#b3590a',
  error: '#a3211b',
  danger: '#a3211b',
  'danger-soft': '#fdeeec',
  today: '#7d4a00',
  'today-soft': '#fdf1dc',
  days: '#134f7c',
  'days-soft': '#e8f1f8',
};

export const dark: Palette = {
  paper: '#0f1b1a',
  surface: '#172625',
  sunken: '#0a1413',
  ink: '#eef4f0',
  muted: '#b9c9c4',
  line: '#324745',
  edge: '#8fa39e',
  accent: '#84d4c9',
  'accent-strong': '#b1e8df',
  'accent-soft': '#1b3a38',
  'on-accent': '#06211f',
  amber: '#f0a558',
  focus: '#f0a558',
  error: '#ffa79d',
  danger: '#8f1f19',
  'danger-soft': '#2b1615',
  today: '#7a4a06',
  'today-soft': '#291e0e',
  days: '#1a5584',
  'days-soft': '#11222f',
};

/**
 * The palette as custom properties for a page that carries its own style: `--paper:#fbf8f2;…`, and the same again
 * for a dark screen. Use them as `var(--paper)`.
 */
export function paletteStyle(): string {
  const properties = (palette: Palette) =>
    Object.entries(palette)
      .map(([name, color]) => `--${name}:${color}`)
      .join(';');
  return `:root{color-scheme:light dark;${properties(light)}}@media(prefers-color-scheme:dark){:root{${properties(dark)}}}`;
}
