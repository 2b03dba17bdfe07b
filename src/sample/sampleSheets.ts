import { dealSheets } from "./dealSheets";
import { sheet, type Column, type SampleSheet } from "./sheet";
import { simulateFirm, type Firm } from "./simulateFirm";

/** The sheets of the sample workbook, as a CRM would have exported them. */
export function sampleSheets(firm: Firm = simulateFirm()): SampleSheet[] {
  return [...dealSheets(firm), leadsSheet(firm), activitiesSheet(firm), targetsSheet(firm)];
}

function leadsSheet({ leads }: Firm): SampleSheet {
  const columns: Column[] = [
    ["Lead ID", 10],
    ["Created", 12, "date"],
    ["Company", 34],
    ["Owner", 22],
    ["Source", 14],
    ["Status", 15],
    ["Deal ID", 10],
  ];
  const rows = leads.map(({ id, created, company, owner, source, status, dealId }) => {
    return [id, created, company, owner, source, status, dealId ?? null];
  });
  return sheet("Leads", "CrmLeads", columns, rows);
}

function activitiesSheet({ activities }: Firm): SampleSheet {
  const columns: Column[] = [
    ["Activity ID", 13],
    ["Date", 12, "date"],
    ["Owner", 22],
    ["Type", 14],
    ["Deal ID", 10],
    ["Done", 8],
  ];
  const rows = activities.map(({ id, date, owner, type, dealId, done }) => {
    return [id, date, owner, type, dealId ?? null, done ? "Yes" : "No"];
  });
  return sheet("Activities", "CrmActivities", columns, rows);
}

function targetsSheet({ targets }: Firm): SampleSheet {
  const columns: Column[] = [
    ["Who", 22],
    ["KPI", 14],
    ["Period", 12],
    ["Value", 13, "amount"],
  ];
  return sheet(
    "Targets",
    "CrmTargets",
    columns,
    targets.map(({ who, kpi, period, value }) => [who, kpi, period, value]),
  );
}
