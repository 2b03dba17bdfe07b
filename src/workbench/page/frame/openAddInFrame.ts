import type { HostFacts } from "../../bridge/hostFacts";
import { installPreload } from "../../bridge/installPreload";
import type { Port } from "../../bridge/port";
import { channelPort } from "./channelPort";
import { doorName, type AdmitAddIn } from "./door";

export interface AddInFrame {
  readonly element: HTMLIFrameElement;
  /** The host's side of the connection to the add-in's page. */
  readonly port: Port;
  readonly close: () => void;
}

export interface FrameOptions {
  readonly url: string;
  readonly title: string;
  readonly facts: HostFacts;
  /** What goes wrong in the add-in's page: thrown, or rejected without a handler. */
  readonly onProblem: (problem: unknown) => void;
}

/** Loads the add-in's page into a frame, with what Office.js asks for in place before Office.js runs. */
export function openAddInFrame({ url, title, facts, onProblem }: FrameOptions): AddInFrame {
  const element = document.createElement("iframe");
  element.title = title;
  element.src = url;
  const { port1, port2 } = new MessageChannel();
  const door: AdmitAddIn = (page) => {
    if (page !== element.contentWindow) return;
    installPreload(page, channelPort(port2), facts);
    element.contentWindow.addEventListener("error", ({ error, message }) => onProblem((error as unknown) ?? message));
    element.contentWindow.addEventListener("unhandledrejection", ({ reason }) => onProblem(reason));
  };
  (window as unknown as Record<string, AdmitAddIn>)[doorName] = door;
  return {
    element,
    port: channelPort(port1),
    close: () => {
      port1.close();
      port2.close();
      element.remove();
    },
  };
}
