import { useRef } from 'preact/hooks';
import { colours, mixed, readableOn } from '../../../../grader/show/svg/palette.ts';

/** A rectangle of cells that is framed. */
export interface Framed {
  top: number;
  left: number;
  bottom: number;
  right: number;
  colour?: string;
}

/** How a grid of numbers is shown, and what may be done with it. */
export interface GridProps {
  label: string;
  cells: readonly (readonly number[])[];
  /** `grey` for brightness from 0, `heat` for numbers of both signs. */
  shade: 'grey' | 'heat';
  /** The magnitude that gets the full colour. */
  full?: number;
  cell?: number;
  digits?: boolean;
  frames?: Framed[];
  /** Around the grid, drawn hatched. */
  padding?: number;
  /** A cell is painted, by pointer or by keys. */
  onPaint?: (row: number, column: number) => void;
  /** A cell is pointed at, or has the focus. */
  onPoint?: (row: number, column: number) => void;
}

const written = (value: number): string => String(Number(value.toFixed(2)) + 0).replace('-', '−');

function colourOf(value: number, shade: GridProps['shade'], full: number): string {
  if (!Number.isFinite(value) || full === 0) return colours.white;
  const share = Math.min(1, Math.abs(value) / full);
  if (shade === 'grey') return mixed(colours.white, colours.ink, value > 0 ? share : 0);
  return mixed(colours.white, value < 0 ? colours.vermilion : colours.blue, 0.85 * share);
}

/** A grid of numbers as a table: by pointer, by keys (arrows, space) and for a screen reader. */
export function Grid(props: GridProps) {
  const { label, cells, shade, cell = 40, digits = true, frames = [], padding = 0, onPaint, onPoint } = props;
  const full = props.full ?? Math.max(1e-9, ...cells.flat().map((value) => Math.abs(value)));
  const table = useRef<HTMLTableElement>(null);
  const painting = useRef(false);
  const acts = Boolean(onPaint ?? onPoint);

  const placeOf = (target: EventTarget | null): [number, number] | undefined => {
    const place = (target as HTMLElement | null)?.closest?.('td')?.dataset.place?.split(',').map(Number);
    return place && [place[0]!, place[1]!];
  };
  const focus = (row: number, column: number): void =>
    table.current?.querySelector<HTMLElement>(`[data-place="${row},${column}"]`)?.focus();
  const onKey = (event: KeyboardEvent): void => {
    const place = placeOf(event.target);
    if (!place) return;
    const [row, column] = place;
    const steps: Record<string, [number, number]> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    };
    const step = steps[event.key];
    if (step) focus(row + step[0], column + step[1]);
    else if (event.key === ' ' || event.key === 'Enter') onPaint?.(row, column);
    else return;
    event.preventDefault();
  };

  return (
    <div class="grid" style={{ '--cell': `${cell}px`, '--padding': padding }}>
      <table
        ref={table}
        role={acts ? 'grid' : 'table'}
        aria-label={label}
        onKeyDown={onKey}
        onPointerDown={(event) => {
          const place = placeOf(event.target);
          if (!place || !onPaint) return;
          painting.current = true;
          (event.target as HTMLElement).releasePointerCapture?.(event.pointerId);
          onPaint(...place);
        }}
        onPointerOver={(event) => {
          const place = placeOf(event.target);
          if (!place) return;
          if (painting.current && event.buttons === 1) onPaint?.(...place);
          onPoint?.(...place);
        }}
        onPointerUp={() => {
          painting.current = false;
        }}
        onFocusIn={(event) => {
          const place = placeOf(event.target);
          if (place) onPoint?.(...place);
        }}
      >
        <tbody>
          {cells.map((row, y) => (
            <tr key={y}>
              {row.map((value, x) => (
                <td
                  key={x}
                  role={acts ? 'gridcell' : undefined}
                  data-place={`${y},${x}`}
                  tabIndex={acts ? (y === 0 && x === 0 ? 0 : -1) : undefined}
                  style={{
                    background: colourOf(value, shade, full),
                    color: readableOn(colourOf(value, shade, full)),
                  }}
                >
                  <span class={digits ? '' : 'unseen'}>{written(value)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {frames.map(({ top, left, bottom, right, colour = colours.orange }) => (
        <div
          key={`${top},${left},${bottom},${right},${colour}`}
          class="frame"
          style={{
            '--top': top,
            '--left': left,
            '--rows': bottom - top,
            '--columns': right - left,
            borderColor: colour,
          }}
        />
      ))}
      <p class="caption" aria-hidden="true">
        {label} {cells.length}×{cells[0]?.length ?? 0}
      </p>
    </div>
  );
}
