import { expect, test } from 'vitest';
import { stripFramework } from './documents.ts';

const cases: [what: string, html: string, stripped: string][] = [
  [
    'scripts that React runs are taken out',
    '<body><p>Hej</p><script src="/_next/static/chunks/a.js" async=""></script><script>self.__next_f.push([1,"</p>"])</script></body>',
    '<body><p>Hej</p></body>',
  ],
  [
    'structured data stays, whatever it holds',
    '<script type="application/ld+json">{"a":"<script>\\u003c/script>"}</script>',
    '<script type="application/ld+json">{"a":"<script>\\u003c/script>"}</script>',
  ],
  [
    "the portal's own elements stay",
    '<script type="module" src="/elements/near-me.js"></script><link rel="modulepreload" href="/elements/a.js">',
    '<script type="module" src="/elements/near-me.js"></script><link rel="modulepreload" href="/elements/a.js">',
  ],
  ['a module from elsewhere goes', '<script type="module" src="/_next/x.js"></script>', ''],
  [
    'preloads of scripts go, those of fonts stay',
    '<link rel="preload" as="script" fetchPriority="low" href="/a.js"/><link rel="preload" as="font" href="/f.woff2"/>',
    '<link rel="preload" as="font" href="/f.woff2"/>',
  ],
  [
    'a tag ends where it ends, not at a > in a value',
    '<a title="1 > 0 <script>" href=\'/x?a>b\'>x</a><script data-a=">">1</script><b>y</b>',
    '<a title="1 > 0 <script>" href=\'/x?a>b\'>x</a><b>y</b>',
  ],
  [
    'what looks like a script in a text field is text',
    '<textarea><script>1</script></textarea><title>a <script></title><style>a{content:"<script>"}</style>',
    '<textarea><script>1</script></textarea><title>a <script></title><style>a{content:"<script>"}</style>',
  ],
  [
    "React's marks go, other comments stay",
    'a<!-- -->b<!--$--><p>c</p><!--/$--><!-- forfatter: Bo -->',
    'ab<p>c</p><!-- forfatter: Bo -->',
  ],
  ['a lone < is text', '<p>under 5 < 6 og 3<4</p><script>1</script>', '<p>under 5 < 6 og 3<4</p>'],
  ['upper case and spaces are the same tags', '<SCRIPT >1</Script\n><p>x</p>', '<p>x</p>'],
  ['a script that never ends goes to the end', '<p>x</p><script>while(', '<p>x</p>'],
  [
    "Next's empty container goes with its marks",
    '<body><div hidden=""><!--$--><!--/$--></div><p>x</p></body>',
    '<body><p>x</p></body>',
  ],
  [
    'an attribute without a value does not swallow the next',
    '<script async src=/a.js></script><input disabled value=">">',
    '<input disabled value=">">',
  ],
];

test.each(cases)('%s', (_what, html, stripped) => {
  expect(stripFramework(html)).toBe(stripped);
});
