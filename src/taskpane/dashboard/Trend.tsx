import { makeStyles, tokens } from "@fluentui/react-components";
import type { TrendPoint } from "../../core/report/summary/summariseFigures";
import { useLanguage } from "../shell/useLanguage";

const HEIGHT = 36;
const STEP = 12;
const WIDTH = 8;

const useStyles = makeStyles({
  chart: { flex: "0 0 auto", overflow: "visible" },
  before: { fill: tokens.colorNeutralStroke1, "@media (forced-colors: active)": { fill: "GrayText" } },
  now: { fill: tokens.colorCompoundBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
  axis: { stroke: tokens.colorNeutralStrokeAccessible },
});

/** How a figure went, as columns from zero; who cannot see them is told the figures. A period without data has no column. */
export function Trend({ label, points }: { readonly label: string; readonly points: readonly TrendPoint[] }) {
  const styles = useStyles();
  const { words } = useLanguage();
  if (points.length < 2) return null;
  const values = points.map(({ value }) => value ?? 0);
  const [lowest, highest] = [Math.min(0, ...values), Math.max(0, ...values)];
  const scale = highest === lowest ? 0 : HEIGHT / (highest - lowest);
  const zero = HEIGHT + lowest * scale;
  const list = points.map(({ period, text }) => `${period} ${text}`).join(", ");
  const width = points.length * STEP;
  return (
    <svg
      role="img"
      aria-label={words("pane:trend", { label, list })}
      className={styles.chart}
      width={width}
      height={HEIGHT + 1}
      viewBox={`0 0 ${String(width)} ${String(HEIGHT + 1)}`}
    >
      {points.map(({ period, value }, at) => (
        <rect
          key={period}
          className={at === points.length - 1 ? styles.now : styles.before}
          x={at * STEP + (STEP - WIDTH) / 2}
          width={WIDTH}
          y={value !== null && value > 0 ? zero - value * scale : zero}
          height={Math.abs(value ?? 0) * scale}
        />
      ))}
      <line className={styles.axis} x1={0} x2={width} y1={zero + 0.5} y2={zero + 0.5} />
    </svg>
  );
}
