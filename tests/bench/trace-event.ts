/** A trace of Chromium, as far as it is read here (Trace Event Format). */
export interface TraceEvent {
  name: string;
  ph: string;
  /** Microseconds on the clock. */
  ts: number;
  dur?: number;
  /** Microseconds on the processor. */
  tdur?: number;
  pid: number;
  tid: number;
  id?: string;
  args?: {
    data?: {
      /** Of an event that was dispatched. */
      type?: string;
      url?: string;
      startTime?: number;
      cpuProfile?: { nodes?: ProfileNode[]; samples?: number[] };
      timeDeltas?: number[];
    };
  };
}

interface ProfileNode {
  id: number;
  parent?: number;
  callFrame: { url?: string };
}
