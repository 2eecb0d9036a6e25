import { textWidth } from './labels.ts';

/** A text right of where something ended, or left of it when there is no room; none when that is out of view. */
export function EndText(props: {
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly fontPx: number;
  readonly text: string;
}) {
  const { x, width, height, fontPx, text } = props;
  if (x < 0 || x > width + 1) return null;
  const wide = textWidth(text, fontPx);
  const left = x + 10 + wide > width;
  const end = Math.min(x, width) - 6;
  return (
    <>
      {left ? (
        <rect x={end - wide} width={wide + 3} height={height} className="tl-note-ground" />
      ) : null}
      <text
        x={left ? end : x + 6}
        y={height / 2 + fontPx * 0.36}
        textAnchor={left ? 'end' : 'start'}
        className="tl-note"
      >
        {text}
      </text>
    </>
  );
}
