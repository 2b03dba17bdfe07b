import { useLanguage } from "../shell/useLanguage";
import { WorkButton } from "../shell/WorkButton";
import { readFigures } from "./useFigures";

/** Stands where figures are to come: that the deals are being read, or the button that reads them where that failed. */
export function NoFigures({ isReading }: { readonly isReading: boolean }) {
  const { words } = useLanguage();
  if (isReading) return <p aria-busy>{words("pane:working.read")}</p>;
  return <WorkButton onClick={() => void readFigures()}>{words("pane:readDeals")}</WorkButton>;
}
