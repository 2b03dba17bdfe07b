/** The door in the workbench's page through which the add-in's page comes in, before its own scripts run. */
export const doorName = "admitAddIn";

export type AdmitAddIn = (page: object) => void;
