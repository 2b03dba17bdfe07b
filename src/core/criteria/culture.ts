/** How people write numbers and dates in the workbook at hand. */
export interface Culture {
  /** BCP 47 tag: names of months and the order of texts. */
  readonly locale: string;
  readonly decimal: string;
  readonly thousands: string;
  /** The order in which a short date is written. */
  readonly dateOrder: DateOrder;
  /** Whether its cells count days from 1904. */
  readonly date1904?: boolean;
}

export type DateOrder = "dmy" | "mdy" | "ymd";
