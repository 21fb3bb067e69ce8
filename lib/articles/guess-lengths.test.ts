import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { guessLengths } from './guess-lengths.ts';

function marked(text: string) {
  const tree = unified().use(remarkParse).parse(text);
  guessLengths({ tree });
  return tree.children.map(({ type, data }) => [type, data?.hProperties?.style ?? null]);
}

test('a paragraph and a list say how many lines they will fill, a heading says nothing', () => {
  const words = 'ordene '.repeat(19).trim(); // 132 letters: three lines of 44, two of 66
  expect(marked(`## Om\n\n${words}\n\n- ${words}\n- kort\n- kort\n- kort\n`)).toEqual([
    ['heading', null],
    ['paragraph', '--lines:3;--wide-lines:2'],
    // Three lines and three short ones, and a quarter of a line for each of the four.
    ['list', '--lines:7;--wide-lines:6'],
  ]);
});
