/**
 * Acts need an event that a person made: a script that finds our frame may dispatch events, but cannot make them
 * trusted. Every handler that does something goes through
 * `useTrusted`; tests without a real browser put their own judge in.
 */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export type Judge = (event: Event) => boolean;

export const TrustContext = createContext<Judge>((event) => event.isTrusted);

/** Who judges here, for what must be stopped and not only left unheard. */
export const useTrust = (): Judge => useContext(TrustContext);

/** @example const trusted = useTrusted(); <button onClick={trusted(() => props.onSave())}> */
export function useTrusted(): <E extends Event>(handler: (event: E) => void) => (event: E) => void {
  const judge = useContext(TrustContext);
  return (handler) => (event) => {
    if (judge(event)) handler(event);
  };
}
