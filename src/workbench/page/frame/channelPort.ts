import type { Port } from "../../bridge/port";

/** The bridge's port over one end of a MessageChannel. */
export function channelPort(channel: MessagePort): Port {
  return {
    send: (text) => channel.postMessage(text),
    onText: (listener) => {
      channel.addEventListener("message", ({ data }) => listener(String(data)));
      channel.start();
    },
  };
}
