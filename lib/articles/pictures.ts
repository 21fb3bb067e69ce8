/** Pictures in articles: real sizes, so that nothing jumps, and words where a picture is missing. */
import type { Emphasis, Image, RootContent } from 'mdast';
import type { Picture } from './article.ts';
import { findPicture } from './find-picture.ts';
import { isSafeUrl, localUrl } from './links.ts';
import { rangeOf } from './plain-text.ts';
import { type Draft, rewrite } from './rewrite.ts';

/**
 * Gives each picture of a draft its size, and puts its description in the place of one that is not there. All are loaded
 * when they come near: the danger signs, which every article begins with, fill the first screen.
 * @returns the pictures that are shown, and the local addresses of all
 */
export async function mendPictures(
  draft: Draft,
  source: string,
): Promise<{ pictures: Picture[]; paths: string[] }> {
  const images = collectImages(draft, source);
  const files = await Promise.all(images.map(({ url }) => findPicture(url)));
  const pictures: Picture[] = [];
  const missing = new Set<RootContent>();
  for (const [index, image] of images.entries()) {
    const file = files[index];
    const alt = image.alt?.trim() ?? '';
    if (!alt)
      draft.report(image, `'${image.url}' has no description`, 'write what it shows: ![…](…)', 'warning');
    if (!file) {
      const remedy = image.url.startsWith('/images/')
        ? `put it at ${image.url.slice(1)} in the content folder`
        : 'put it in the folder images and write /images/…: pictures from other sites are not shown';
      draft.report(image, `the picture '${image.url}' does not exist`, remedy, 'error');
      missing.add(image);
      continue;
    }
    const { width, height } = file;
    image.data = { hProperties: { width, height, decoding: 'async', loading: 'lazy' } };
    pictures.push({ src: image.url, alt, width, height });
  }
  figures(draft);
  rewrite(draft.tree, (node) => (missing.has(node) ? [description(node)] : null));
  return { pictures, paths: images.map(({ url }) => url) };
}

function collectImages({ tree, edits }: Draft, source: string): Image[] {
  const definitions = new Map<string, string>();
  rewrite(tree, (node) => {
    if (node.type === 'definition') definitions.set(node.identifier, node.url);
    return null;
  });
  const images: Image[] = [];
  rewrite(tree, (node): RootContent[] | null => {
    if (node.type === 'imageReference') {
      const { alt, position } = node;
      const image: Image = { type: 'image', url: definitions.get(node.identifier) ?? '', alt, position };
      images.push(image);
      return [image];
    }
    if (node.type !== 'image') return null;
    const url = isSafeUrl(node.url) ? localUrl(node.url) : '';
    const range = rangeOf(node);
    const at = range ? source.indexOf(node.url, range.start) : -1;
    if (url !== node.url && range && at >= 0 && at < range.end) {
      edits.push({ start: at, end: at + node.url.length, text: url });
    }
    node.url = url;
    images.push(node);
    return null;
  });
  return images;
}

/** A picture's words in its place; not in the tree's own text, for they are no sentence of the article. */
function description(image: RootContent): Emphasis {
  const alt = image.type === 'image' ? image.alt?.trim() : null;
  return {
    type: 'emphasis',
    children: [],
    data: {
      hName: 'span',
      hProperties: { className: ['missing-picture'] },
      hChildren: alt ? [{ type: 'text', value: alt }] : [],
    },
  };
}

/** A paragraph that holds nothing but pictures is a figure. */
function figures({ tree }: Draft): void {
  rewrite(tree, (node) => {
    if (node.type !== 'paragraph' || !node.children.some(({ type }) => type === 'image')) return null;
    const only = node.children.every(
      (child) =>
        child.type === 'image' || child.type === 'break' || (child.type === 'text' && !child.value.trim()),
    );
    if (only) node.data = { ...node.data, hName: 'figure' };
    return null;
  });
}
