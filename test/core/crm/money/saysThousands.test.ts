import { saysThousands } from "../../../../src/core/crm/money/saysThousands";

test.each([
  ...["Omzet (x € 1.000)", "Value (k€)", "Betrag T€", "Betrag in TEUR", "Beløb (t.kr.)", "Montant en k€", "Value ($k)"],
  ...["Amount in thousands", "Amount ('000)", "Revenue (000s)", "Omzet x1000", "Bedrag in duizenden", "Umsatz (Mio.)"],
])("%s says thousands or millions", (header) => {
  expect(saysThousands(header)).toBe(true);
});

test.each([
  ...[
    "Value",
    "Value (EUR)",
    "Amount €",
    "Value, $",
    "Beløb i kr.",
    "Montant (€)",
    "Deals of 1000 and more",
    "Max 10000",
    "Box 1000",
  ],
  ...["Contract EUR", "Market value", "KPI EUR", "Omzet 2000", "Bedrag excl. btw (EUR)", "Amount EUR M"],
])("%s does not", (header) => {
  expect(saysThousands(header)).toBe(false);
});
