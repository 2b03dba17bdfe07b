import type { XAXisComponentOption, YAXisComponentOption } from "echarts";
import type { Chart } from "../../document";
import { axisScale } from "./axisScale";
import { FONT, TEXT_SIZE, type ChartColors, type ChartLook } from "./look";

export type AxisOptions = XAXisComponentOption & YAXisComponentOption;

interface Wanted {
  readonly axis: Partial<Chart["valueAxis"]> & { readonly visible: boolean };
  /** Without a number format of its own, an axis has that of the cells. */
  readonly format: string;
  readonly values: readonly number[];
  /** Pixels along the axis. */
  readonly length: number;
  readonly along: "width" | "height";
}

/** An axis of numbers as Excel draws it: labels without a line or ticks, and light gridlines. */
export function valueAxis(
  { axis, format, values, length, along }: Wanted,
  colors: ChartColors,
  look: ChartLook,
): AxisOptions {
  const pattern = axis.numberFormat ?? format;
  const { minimum, maximum, ticks } = axisScale(values, axis, length / (along === "height" ? TEXT_SIZE * 1.4 : 60));
  return {
    type: "value",
    min: minimum,
    max: maximum,
    axisLine: { show: false },
    axisTick: { show: false, customValues: [...ticks] },
    axisLabel: {
      show: axis.visible,
      customValues: [...ticks],
      formatter: (value: number) => look.format(value, pattern),
      fontFamily: FONT,
      fontSize: TEXT_SIZE,
      color: colors.text,
    },
    splitLine: { show: axis.gridlines ?? false, lineStyle: { color: colors.line, width: 1 } },
  } as AxisOptions;
}
