import type { Area } from "../../engine/engine";

/** A place the client keeps hold of between requests; it moves when rows or columns are inserted or deleted. */
export interface Place {
  readonly sheetId: string;
  area: Area;
}

/** The client's kept references, by the id that was handed out for each. */
export class References {
  private readonly places = new Map<string, Place>();
  private next = 1;

  keep(place: Place): string {
    const id = `ref-${this.next++}`;
    this.places.set(id, place);
    return id;
  }

  find(id: string): Place | undefined {
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
    return [...this.places.values()].filter((place) => place.sheetId === sheetId);
  }
}
