/**
 * Asks the browser to fetch a page when somebody rests on its link (Speculation Rules; browsers that do not know them
 * pass over it). Nothing is fetched on load, and nothing that was typed, is a desk's, or is no page.
 */
const rules = {
  prefetch: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          {
            not: {
              href_matches: [
                '/find?*',
                '/api/*',
                '/og/*',
                '/media/*',
                '/*.md',
                '/klinik/*/*',
                '/log-ind*',
                '/min-klinik*',
                '/moderation*',
                '/tilmeld*',
              ],
            },
          },
          { not: { selector_matches: '[download], [rel~="nofollow"]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
};

/** Plain data; it stands in every document, also where the framework's script is taken out. */
export function LinkHints() {
  return <script type="speculationrules">{JSON.stringify(rules)}</script>;
}
