import type { HostFacts } from "../../bridge/hostFacts";
import { installPreload } from "../../bridge/installPreload";
import type { Port } from "../../bridge/port";
import { channelPort } from "./channelPort";
import { doorName, type AdmitAddIn } from "./door";

export interface AddInFrame {
  readonly element: HTMLIFrameElement;
  /** The host's side of the connection to the add-in's page, as it is first loaded. */
  readonly port: Port;
  /** Resolves when all of the page's own scripts have run, also of a page that is loaded again, or when it has gone. */
  readonly loaded: () => Promise<void>;
  readonly close: () => void;
}

export interface FrameOptions {
  readonly url: string;
  readonly title: string;
  /** As they are when the page is loaded. */
  readonly facts: () => HostFacts;
  /** The page was loaded again, and everything it knew is gone: it has to be served over this port from now on. */
  readonly onReload: (port: Port) => void;
  /** The add-in's page is about to run, for the first time or again. */
  readonly onPage: (page: Window) => void;
  /** What goes wrong in the add-in's page: thrown, or rejected without a handler. */
  readonly onProblem: (problem: unknown) => void;
}

/** Loads the add-in's page into a frame, with what Office.js asks for in place before Office.js runs. */
export function openAddInFrame({ url, title, facts, onReload, onPage, onProblem }: FrameOptions): AddInFrame {
  const element = document.createElement("iframe");
  element.title = title;
  element.src = url;
  let channel = new MessageChannel();
  const port = channelPort(channel.port1);
  let isLoaded = false;
  let hasLoaded: () => void = () => undefined;
  const awaitLoad = () => new Promise<void>((resolve) => (hasLoaded = resolve));
  let loaded = awaitLoad();
  element.addEventListener("load", () => hasLoaded());
  const closeChannel = () => {
    channel.port1.close();
    channel.port2.close();
  };
  const door: AdmitAddIn = (page) => {
    if (page !== element.contentWindow) return;
    if (isLoaded) {
      loaded = awaitLoad();
      closeChannel();
      channel = new MessageChannel();
      onReload(channelPort(channel.port1));
    }
    isLoaded = true;
    installPreload(page, channelPort(channel.port2), facts());
    onPage(element.contentWindow);
    element.contentWindow.addEventListener("error", ({ error, message }) => onProblem((error as unknown) ?? message));
    element.contentWindow.addEventListener("unhandledrejection", ({ reason }) => onProblem(reason));
  };
  (window as unknown as Record<string, AdmitAddIn>)[doorName] = door;
  return {
    element,
    port,
    loaded: () => loaded,
    close: () => {
      closeChannel();
      element.remove();
      hasLoaded();
    },
  };
}
