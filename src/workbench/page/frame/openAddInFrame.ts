import type { HostFacts } from "../../bridge/hostFacts";
import { installPreload } from "../../bridge/installPreload";
import type { Port } from "../../bridge/port";
import { channelPort } from "./channelPort";
import { doorName, type AdmitAddIn } from "./door";

export interface AddInFrame {
  readonly element: HTMLIFrameElement;
  /** The host's side of the connection to the add-in's page, as it is first loaded. */
  readonly port: Port;
  readonly close: () => void;
}

export interface FrameOptions {
  readonly url: string;
  readonly title: string;
  /** As they are when the page is loaded. */
  readonly facts: () => HostFacts;
  /** The page was loaded again, and everything it knew is gone: it has to be served over this port from now on. */
  readonly onReload: (port: Port) => void;
  /** What goes wrong in the add-in's page: thrown, or rejected without a handler. */
  readonly onProblem: (problem: unknown) => void;
}

/** Loads the add-in's page into a frame, with what Office.js asks for in place before Office.js runs. */
export function openAddInFrame({ url, title, facts, onReload, onProblem }: FrameOptions): AddInFrame {
  const element = document.createElement("iframe");
  element.title = title;
  element.src = url;
  let channel = new MessageChannel();
  const port = channelPort(channel.port1);
  let isLoaded = false;
  const closeChannel = () => {
    channel.port1.close();
    channel.port2.close();
  };
  const door: AdmitAddIn = (page) => {
    if (page !== element.contentWindow) return;
    if (isLoaded) {
      closeChannel();
      channel = new MessageChannel();
      onReload(channelPort(channel.port1));
    }
    isLoaded = true;
    installPreload(page, channelPort(channel.port2), facts());
    element.contentWindow.addEventListener("error", ({ error, message }) => onProblem((error as unknown) ?? message));
    element.contentWindow.addEventListener("unhandledrejection", ({ reason }) => onProblem(reason));
  };
  (window as unknown as Record<string, AdmitAddIn>)[doorName] = door;
  return {
    element,
    port,
    close: () => {
      closeChannel();
      element.remove();
    },
  };
}
