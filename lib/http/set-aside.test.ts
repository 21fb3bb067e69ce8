import { expect, test } from 'vitest';
import { type Pieces, putBack, setAside, settingAside } from './set-aside.ts';

test('a page rendered behind the front holds stand-ins, and gets its pieces back in their places', async () => {
  const pieces: Pieces = [];
  const page = await settingAside(pieces, async () => {
    await Promise.resolve();
    return `<main>${setAside('<h1>Iskias</h1>')}<hr>${setAside('<p>$& koster $1</p>')}</main>`;
  });
  expect(page).not.toContain('Iskias');
  expect(putBack(page, pieces)).toBe('<main><h1>Iskias</h1><hr><p>$& koster $1</p></main>');
});

test('without a front the page holds its content itself', () => {
  expect(setAside('<h1>Iskias</h1>')).toBe('<h1>Iskias</h1>');
});

test('two requests at once do not get each other’s content', async () => {
  const of = async (words: string) => {
    const pieces: Pieces = [];
    const page = await settingAside(pieces, async () => {
      await new Promise((resolve) => setTimeout(resolve, words.length));
      return setAside(words);
    });
    return putBack(page, pieces);
  };
  expect(await Promise.all([of('den lange artikel'), of('kort')])).toEqual(['den lange artikel', 'kort']);
});

test('content without a place is a fault, not an empty page', () => {
  expect(() => putBack('<main></main>', ['<h1>Iskias</h1>'])).toThrow('no place');
});

test('what a piece says of stand-ins is text', () => {
  expect(putBack('<main><!--piece:0--></main>', ['<p>&lt;!--piece:0--&gt;</p>'])).toBe(
    '<main><p>&lt;!--piece:0--&gt;</p></main>',
  );
});
