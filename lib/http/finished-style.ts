/** The style of pages that must stand without the style sheet: the same colours and shapes, in the page itself. */
import { markSvg } from '#lib/metadata/mark.ts';
import { paletteStyle } from '#lib/metadata/palette.ts';
import { site } from '#lib/metadata/site.ts';

const base = `*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 Figtree,system-ui,sans-serif}header{border-bottom:1px solid var(--line)}header,main{padding:.75rem 1rem}header>a,main{display:block;max-width:40rem;margin:0 auto}header>a{display:flex;align-items:center;gap:.6rem;min-height:3rem;color:var(--ink);font-size:1.375rem;font-weight:800;letter-spacing:-.02em;text-decoration:none}header svg{width:36px;height:36px}main{max-width:42rem;padding-top:2.5rem;padding-bottom:4rem}h1{margin:0 0 1rem;font-size:clamp(1.875rem,1.5rem + 1.6vw,2.75rem);line-height:1.12;font-weight:800;letter-spacing:-.024em}a{color:var(--accent);text-underline-offset:.18em}ul{list-style:none;margin:2rem 0;padding:0}li a{display:inline-flex;align-items:center;min-height:2.75rem;font-weight:650}:focus-visible{outline:3px solid var(--focus);outline-offset:2px}`;

/** The style element of such a page. @param more rules of this page alone */
export function finishedStyle(more = ''): string {
  return `<style>${paletteStyle()}${base}${more}</style>`;
}

/** The head of such a page: the mark and the name, which lead home. */
export const finishedHeader = `<header><a href="/">${markSvg('rounded')
  .trim()
  .replace('<svg ', '<svg aria-hidden="true" ')}${site.name}</a></header>`;
