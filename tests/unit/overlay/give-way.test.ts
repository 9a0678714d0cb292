// @vitest-environment jsdom
/** A box of ours gives way to an item's own control that lies under it. */
import { describe, expect, it } from 'vitest';
import { sideFor } from '../../../lib/overlay/rounds/give-way';

const WINDOW = 1_280;
const box = { left: 1_004, right: 1_264, top: 600, bottom: 700, width: 260 };

/** Controls of 60 × 24 at these places, drawn under whatever else is there. */
function pageWith(...controls: [x: number, y: number][]): Pick<Document, 'elementsFromPoint'> {
  const control = document.createElement('uppsikt-control');
  control.setAttribute('data-uppsikt', 'control');
  return {
    elementsFromPoint: (x, y) => [
      document.body,
      ...(controls.some(([left, top]) => x >= left && x < left + 60 && y >= top && y < top + 24) ? [control] : []),
    ],
  };
}

describe('an official who wants to press Bedöm where the round’s box stands', () => {
  it('finds the box where it was when no control lies under it', () => {
    expect(sideFor(pageWith([600, 640]), box, WINDOW)).toBe('right');
  });

  it('has it on the other side when one does, also at its edge', () => {
    expect(sideFor(pageWith([1_100, 640]), box, WINDOW)).toBe('left');
    expect(sideFor(pageWith([950, 690]), box, WINDOW)).toBe('left');
  });

  it('has it out of the way when one lies on either side', () => {
    expect(sideFor(pageWith([1_100, 640], [100, 610]), box, WINDOW)).toBe('away');
  });
});
