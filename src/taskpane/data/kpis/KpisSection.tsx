import { Field, makeStyles } from "@fluentui/react-components";
import { normalise } from "../../../core/crm/cells/normalise";
import { shownName } from "../../../core/crm/cells/shownName";
import { DEAL_TYPES, dealTypeOf, type DealType } from "../../../core/crm/dealTypes/dealTypeOf";
import { countTexts } from "../../../core/crm/encode/textColumn";
import { coreProductOf, offerProducts } from "../../../core/kpi/catalogue/coreProduct";
import type { SalesData } from "../../../core/crm/types";
import type { Options } from "../../../excel/settings";
import { FitSelect } from "../../shell/FitSelect";
import { useLanguage } from "../../shell/useLanguage";
import { choose } from "../draft";
import { Fold } from "../folds/Fold";

/** So many words are shown, the most frequent; an export may have a remark of its own with each deal. */
const SHOWN = 12;
/** What is proposed is what nobody has chosen. */
const PROPOSED = "";

const useStyles = makeStyles({ field: { width: "100%", maxWidth: "20rem" } });

interface Props {
  /** As they were read last; undefined where they were not read yet. */
  readonly data: SalesData | undefined;
  readonly options: Options;
  readonly kept: Options;
}

/** What only people can know of their KPIs: which product is the core product, and what the words for the type of deal stand for. */
export function KpisSection({ data, options, kept }: Props) {
  const { words } = useLanguage();
  const types = data?.type ? wordsOf(data.type) : [];
  const unknown = types.filter((word) => dealTypeOf(word, options.dealTypes) === undefined).length;
  const core = data && coreProductOf(data, options.coreProduct);
  const parts = [
    ...(core === undefined ? [] : [words("choices:kpis.summary", { name: shownName(core) })]),
    ...(unknown === 0 ? [] : [words("choices:kpis.unknown", { count: unknown })]),
  ];
  return (
    <Fold id="kpis" title={words("choices:kpis.title")} summary={parts.join(" · ")}>
      {data === undefined && <p>{words("pane:data.quoteStep.notRead")}</p>}
      {data !== undefined && core === undefined && types.length === 0 && <p>{words("choices:kpis.none")}</p>}
      {data !== undefined && core !== undefined && <CoreProduct data={data} options={options} kept={kept} />}
      {types.length > 0 && <DealTypes types={types} options={options} kept={kept} />}
    </Fold>
  );
}

function wordsOf(type: NonNullable<SalesData["type"]>): readonly string[] {
  const counts = [...countTexts(type)].filter(([, rows]) => rows > 0).sort(([, one], [, other]) => other - one);
  return counts.map(([word]) => word).slice(0, SHOWN);
}

function CoreProduct({ data, options: { coreProduct }, kept }: Props & { readonly data: SalesData }) {
  const { words } = useLanguage();
  const styles = useStyles();
  const [proposed, ...others] = offerProducts(data);
  if (proposed === undefined) return null;
  const named = ({ name, orders }: typeof proposed) =>
    words("choices:kpis.product", { name: shownName(name), count: orders });
  return (
    <>
      <p>{words("choices:kpis.coreText")}</p>
      <Field label={words("choices:kpis.core")} className={styles.field}>
        <FitSelect
          value={coreProduct ?? PROPOSED}
          onChange={(_, { value }) => choose({ coreProduct: value === PROPOSED ? undefined : value }, kept)}
        >
          <option value={PROPOSED}>{words("choices:kpis.proposed", { name: named(proposed) })}</option>
          {others.map((product) => (
            <option key={product.name} value={product.name}>
              {named(product)}
            </option>
          ))}
        </FitSelect>
      </Field>
    </>
  );
}

interface TypesProps extends Pick<Props, "options" | "kept"> {
  readonly types: readonly string[];
}

function DealTypes({ types, options: { dealTypes = {} }, kept }: TypesProps) {
  const { words } = useLanguage();
  const styles = useStyles();

  /** What is said as it is known anyway is no choice. */
  function say(word: string, type: DealType): void {
    const others = Object.entries(dealTypes).filter(([said]) => said !== normalise(word));
    const own = dealTypeOf(word) === type ? [] : [[normalise(word), type] as const];
    const said = Object.fromEntries([...others, ...own]);
    choose({ dealTypes: Object.keys(said).length === 0 ? undefined : said }, kept);
  }

  return (
    <>
      <p>{words("choices:kpis.typesText")}</p>
      {types.map((word) => (
        <Field key={word} label={shownName(word)} className={styles.field}>
          <FitSelect
            value={dealTypeOf(word, dealTypes) ?? PROPOSED}
            onChange={(_, { value }) => {
              const type = DEAL_TYPES.find((one) => one === value);
              if (type) say(word, type);
            }}
          >
            {dealTypeOf(word, dealTypes) === undefined && (
              <option value={PROPOSED}>{words("choices:kpis.type.unknown")}</option>
            )}
            {DEAL_TYPES.map((type) => (
              <option key={type} value={type}>
                {words(`choices:kpis.type.${type}`)}
              </option>
            ))}
          </FitSelect>
        </Field>
      ))}
    </>
  );
}
