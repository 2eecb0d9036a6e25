import { expect, it } from 'vitest';
import { defaultExportOptions, slideSizes } from './formats.ts';
import { onPaper } from './paper.ts';

it.each(slideSizes)(
  'a slide of $width × $height is printed whole, in its own proportion',
  (size) => {
    const { options, landscape } = onPaper({ ...defaultExportOptions, size });
    const { width, height } = options.size;
    expect(landscape).toBe(true);
    // A4 and Letter, lying, without a centimetre on each edge.
    expect(width).toBeLessThanOrEqual(Math.min(1123, 1056) - 76);
    expect(height).toBeLessThanOrEqual(Math.min(794, 816) - 76);
    expect(width / height).toBeCloseTo(size.width / size.height, 2);
  },
);

it('a high slide is printed upright', () => {
  const { options, landscape } = onPaper({
    ...defaultExportOptions,
    size: { width: 500, height: 2000 },
  });
  expect(landscape).toBe(false);
  expect(options.size).toEqual({ width: 242, height: 970 });
});
