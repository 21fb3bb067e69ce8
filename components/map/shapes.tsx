import { type Shape, toBack } from './body-shapes.ts';

/** The same path again costs a compressed page next to nothing; `<use>` would need ids and its own styling. */
export function Shapes({ shapes }: { shapes: readonly Shape[] }) {
  return shapes.flatMap((shape) =>
    placements(shape).map((transform) => (
      <path key={`${shape.path}${transform}`} d={shape.path} transform={transform} />
    )),
  );
}

/** The transforms that put a shape on its figures and its sides. */
function placements({ on, paired }: Shape): (string | undefined)[] {
  const front = on === 'back' ? [] : paired ? [undefined, 'scale(-1 1)'] : [undefined];
  const back = [`translate(${toBack})`, `matrix(-1 0 0 1 ${toBack} 0)`].slice(0, paired ? 2 : 1);
  return on === 'front' ? front : [...front, ...back];
}
