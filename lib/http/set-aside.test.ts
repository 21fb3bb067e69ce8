import { expect, test } from 'vitest';
import { type Pieces, putBack, setAside, settingAside } from './set-aside.ts';

const aside = (piece: string) => setAside(Buffer.from(piece));
const whole = (page: string, pieces: Pieces) => putBack(page, pieces).toString();

test('a page rendered behind the front holds stand-ins, and gets its pieces back in their places', async () => {
  const pieces: Pieces = [];
  const page = await settingAside(pieces, async () => {
    await Promise.resolve();
    const [first, second] = [aside('<h1>Iskias</h1>'), aside('<p>$& koster – $1</p>')];
    return `<main>${second}<hr>${first}</main>`;
  });
  expect(page).not.toContain('Iskias');
  expect(whole(page, pieces)).toBe('<main><p>$& koster – $1</p><hr><h1>Iskias</h1></main>');
});

test('without a front the page holds its content itself', () => {
  expect(aside('<h1>Iskias</h1>')).toBe('<h1>Iskias</h1>');
});

test('two requests at once do not get each other’s content', async () => {
  const of = async (words: string) => {
    const pieces: Pieces = [];
    const page = await settingAside(pieces, async () => {
      await new Promise((resolve) => setTimeout(resolve, words.length));
      return aside(words);
    });
    return whole(page, pieces);
  };
  expect(await Promise.all([of('den lange artikel'), of('kort')])).toEqual(['den lange artikel', 'kort']);
});

test('content without a place is a fault, not an empty page', () => {
  expect(() => whole('<main></main>', [Buffer.from('<h1>Iskias</h1>')])).toThrow('no place');
});

test('what a piece says of stand-ins is text', () => {
  expect(whole('<main><!--piece:0--></main>', [Buffer.from('<p>&lt;!--piece:0--&gt;</p>')])).toBe(
    '<main><p>&lt;!--piece:0--&gt;</p></main>',
  );
});
