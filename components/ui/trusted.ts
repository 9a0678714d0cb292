/**
 * Actions require an event that a person made. A script that finds our iframe can dispatch events, but cannot make them
 * trusted. Every handler that does something goes through `useTrusted`. Tests without a real browser provide their own
 * judge.
 */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export type Judge = (event: Event) => boolean;

export const TrustContext = createContext<Judge>((event) => event.isTrusted);

/** The current judge, for handlers that must cancel an untrusted event and not only ignore it. */
export const useTrust = (): Judge => useContext(TrustContext);

/** @example const trusted = useTrusted(); <button onClick={trusted(() => props.onSave())}> */
export function useTrusted(): <E extends Event>(handler: (event: E) => void) => (event: E) => void {
  const judge = useContext(TrustContext);
  return (handler) => (event) => {
    if (judge(event)) handler(event);
  };
}
