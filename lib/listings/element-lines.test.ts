import { expect, test } from 'vitest';
import { elementLines } from './element-lines.ts';

test('each element of the list is found on its own line, whatever it is and whatever its text holds', () => {
  const text = `{
    "note": ["not", "this list"],
    "elements": [
      {"a": "[1, {\\"b\\": 2"}, "text",

      [1, 2],
      7
    ],
    "after": [1]
  }`;
  expect(elementLines(text, 'elements')).toEqual([4, 4, 6, 7]);
  expect(elementLines('{"elements":[ ]}', 'elements')).toEqual([]);
});
