/** A text as it came out, in px of the slide. */
export interface TextBox {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface BoxFault {
  readonly kind: 'outside' | 'overlap';
  readonly id: string;
  /** The other text of an overlap. */
  readonly other: string | null;
}

/** Boxes have room for accents above and below the letters; only more than this is an overlap (px). */
const slackPx = 1.5;

/** Texts that leave the slide, or lie on one another. */
export function boxFaults(
  boxes: readonly TextBox[],
  size: { readonly width: number; readonly height: number },
): readonly BoxFault[] {
  const faults: BoxFault[] = [];
  for (const [index, box] of boxes.entries()) {
    const outside =
      box.left < -slackPx ||
      box.top < -slackPx ||
      box.right > size.width + slackPx ||
      box.bottom > size.height + slackPx;
    if (outside) faults.push({ kind: 'outside', id: box.id, other: null });
    for (const other of boxes.slice(0, index)) {
      if (!overlap(box, other)) continue;
      faults.push({ kind: 'overlap', id: box.id, other: other.id });
    }
  }
  return faults;
}

function overlap(a: TextBox, b: TextBox): boolean {
  return (
    a.left < b.right - slackPx &&
    b.left < a.right - slackPx &&
    a.top < b.bottom - slackPx &&
    b.top < a.bottom - slackPx
  );
}

/** Share of a line's box that letters really take, from below the top of it. */
const inkTop = 0.2;
const inkBottom = 0.04;

/** The boxes of all texts of a slide, as the page has drawn them, in the slide's own px. */
export function textBoxesOf(slide: Element): readonly TextBox[] {
  const frame = slide.getBoundingClientRect();
  return [...slide.querySelectorAll('text')].flatMap((element, index) => {
    if ((element.textContent ?? '') === '') return [];
    const box = element.getBoundingClientRect();
    return [
      {
        id: element.dataset.text ?? `drawn-${index}`,
        left: box.left - frame.left,
        top: box.top - frame.top + box.height * inkTop,
        right: box.right - frame.left,
        bottom: box.bottom - frame.top - box.height * inkBottom,
      },
    ];
  });
}
