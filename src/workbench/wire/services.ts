import { HostObject, OfficeError, type Host } from "../objects";

/** Objects the client makes for itself, beside the workbook: readiness, custom functions' answers, the pane. */
export interface ServiceListener {
  /** Office.onReady has run: custom functions may be called. */
  ready(): void;
  functionResults(results: unknown): void;
  /** The add-in shows its pane, or hides it. */
  paneShown(isShown: boolean): void;
}

export interface RuntimeState {
  /** "Visible" while the pane shows, "Background" while it does not. */
  shown: string;
  /** "Background" when the add-in is to start with the workbook, else "Inactive". */
  startBehaviour: string;
}

export class Services {
  constructor(
    private readonly host: Host,
    private readonly listener: ServiceListener,
    private readonly state: RuntimeState,
  ) {}

  make(name: string): HostObject {
    switch (name) {
      case "Microsoft.InternalService.AddinInternalService":
        return new AddinInternalService(this.host, this.listener);
      case "Microsoft.ExcelServices.CustomFunctions":
        return new CustomFunctionsService(this.host, this.listener);
      case "Microsoft.AppRuntime.AppRuntimeService":
        return new AppRuntimeService(this.host, this.state, this.listener);
      case "Microsoft.AppRuntime.AppRuntimePersistenceService":
        return new AppRuntimePersistenceService(this.host, this.state);
      case "Microsoft.DynamicRibbon.DynamicRibbon":
        this.host.undoCleared.push("Ribbon.requestUpdate");
        return new DynamicRibbon(this.host);
      default:
        throw new OfficeError("ApiNotFound", `${name} is not known to this host.`, name);
    }
  }
}

/** The pane is shown or hidden: by the add-in itself, or by the person, of which the add-in hears. */
export function showPane(host: Host, state: RuntimeState, isShown: boolean): void {
  state.shown = isShown ? "Visible" : "Background";
  host.emit({ type: 65539, targets: [""], fields: { visibility: isShown ? "Visible" : "Hidden" } });
}

class AddinInternalService extends HostObject {
  static override readonly type = "AddinInternalService";
  constructor(
    host: Host,
    private readonly listener: ServiceListener,
  ) {
    super(host);
  }
  notifyActionHandlerReady(): void {
    this.listener.ready();
  }
}

class CustomFunctionsService extends HostObject {
  static override readonly type = "CustomFunctions";
  constructor(
    host: Host,
    private readonly listener: ServiceListener,
  ) {
    super(host);
  }
  _SetOsfControlContainerReadyForCustomFunctions(): void {}
  /** 1 size retry, 2 shorter wait, 3 reported times, 4 capped wait: which Excel gives is unknown, so none. */
  _GetEnabledFeatures(): readonly number[] {
    return [];
  }
  setInvocationResults(results: unknown): void {
    this.listener.functionResults(results);
  }
  setInvocationArrayResults(results: unknown): void {
    this.listener.functionResults(results);
  }
}

class AppRuntimeService extends HostObject {
  static override readonly type = "AppRuntimeService";
  constructor(
    host: Host,
    private readonly state: RuntimeState,
    private readonly listener: ServiceListener,
  ) {
    super(host);
  }
  setAppRuntimeState(shown: unknown): void {
    showPane(this.host, this.state, shown === "Visible");
    this.listener.paneShown(shown === "Visible");
  }
  getAppRuntimeState(): string {
    return this.state.shown;
  }
}

class AppRuntimePersistenceService extends HostObject {
  static override readonly type = "AppRuntimePersistenceService";
  constructor(
    host: Host,
    private readonly state: RuntimeState,
  ) {
    super(host);
  }
  /** The document keeps it. */
  setAppRuntimeStartState(behaviour: unknown): void {
    this.host.demandEditable();
    this.state.startBehaviour = String(behaviour);
  }
  getAppRuntimeStartState(): string {
    return this.state.startBehaviour;
  }
}

/** The add-in may switch its buttons; this host has no ribbon to show it on. */
class DynamicRibbon extends HostObject {
  static override readonly type = "DynamicRibbon";
  getButton(_id: unknown): RibbonButton {
    return new RibbonButton(this.host);
  }
  getTab(_id: unknown): RibbonTab {
    return new RibbonTab(this.host);
  }
}

class RibbonButton extends HostObject {
  static override readonly type = "RibbonButton";
  private isEnabled = true;
  override $demandChangeable(): void {}
  get enabled(): boolean {
    return this.isEnabled;
  }
  set enabled(value: unknown) {
    this.isEnabled = value === true;
  }
}

class RibbonTab extends HostObject {
  static override readonly type = "RibbonTab";
  setVisibility(_visible: unknown): void {}
}
