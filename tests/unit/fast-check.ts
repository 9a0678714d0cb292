/**
 * Property tests with the same cases every time: what lands must not depend on luck. `SEED=n npm run test:unit` tries
 * other cases; a failing one prints its seed and path.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.SEED ?? 2011) });

/** Cases per property where each case is slow. `RUNS=n` sets another number, as the endurance suite does. */
export const runs = (usual: number): number => Number(process.env.RUNS ?? usual);

/**
 * Every code point that a string may hold, like fast-check's own 'binary'. That one builds a table of all 1.1 million
 * at first use, which takes seconds.
 */
export const anySign = fc.nat({ max: 0x10_ff_ff - 0x8_00 }).map(
  (index) => String.fromCodePoint(index < 0xd8_00 ? index : index + 0x8_00),
  (sign) => {
    const point = typeof sign === 'string' ? sign.codePointAt(0) : undefined;
    if (point === undefined || String.fromCodePoint(point) !== sign || (point >= 0xd8_00 && point <= 0xdf_ff))
      throw new Error('not one sign');
    return point < 0xd8_00 ? point : point - 0x8_00;
  },
);

export default fc;
