import { useState, type DragEvent } from "react";

interface Place {
  readonly place: number;
  readonly dragged: number | undefined;
  readonly drag: (place: number | undefined) => void;
  readonly move: (from: number, to: number) => void;
}

/** What a row of a list needs to be dragged to the place of another one, and whether one is above it just now. */
export function useDrop({ place, dragged, drag, move }: Place) {
  const [isOver, setIsOver] = useState(false);
  return {
    isOver: isOver && dragged !== undefined,
    onDragStart: ({ dataTransfer }: DragEvent) => {
      // Some browsers drag nothing that carries nothing.
      dataTransfer.setData("text/plain", "");
      dataTransfer.effectAllowed = "move";
      drag(place);
    },
    onDragEnd: () => drag(undefined),
    onDragOver: (event: DragEvent) => {
      // What is dragged in from elsewhere is no step.
      if (dragged === undefined) return;
      event.preventDefault();
      setIsOver(true);
    },
    onDragLeave: () => setIsOver(false),
    onDrop: (event: DragEvent) => {
      if (dragged === undefined) return;
      event.preventDefault();
      setIsOver(false);
      drag(undefined);
      move(dragged, place);
    },
  };
}
