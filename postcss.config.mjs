/**
 * Cascade layers are unknown to browsers of 2021, which would show the page bare: they are flattened here, with the
 * same order among rules. What else is newer (nesting, ranges in media queries) is lowered by Next's own step for
 * the browsers named in package.json. docs/decisions/0011-browsers-of-2021.md
 */
export default {
  plugins: {
    '@tailwindcss/postcss': { optimize: false },
    '@csstools/postcss-cascade-layers': {},
  },
};
