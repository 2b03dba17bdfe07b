import type { Area } from "../../engine/engine";

/** A place the client keeps hold of between requests; it moves when rows or columns are inserted or deleted. */
export interface Place {
  readonly sheetId: string;
  area: Area;
}

/** The client's kept references, by the id that was handed out for each. */
export class References {
  private readonly places = new Map<string, readonly Place[]>();
  private next = 1;

  keep(...places: readonly Place[]): string {
    const id = `ref-${this.next++}`;
    this.places.set(id, places);
    return id;
  }

  /** One place of a range, or several. */
  find(id: string): readonly Place[] | undefined {
    return this.places.get(id);
  }

  release(id: string): void {
    this.places.delete(id);
  }

  releaseAll(): void {
    this.places.clear();
  }

  get count(): number {
    return this.places.size;
  }

  on(sheetId: string): readonly Place[] {
    return [...this.places.values()].flat().filter((place) => place.sheetId === sheetId);
  }
}
