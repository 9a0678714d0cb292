import type { CSSProperties, HTMLAttributes, MouseEvent, ReactNode } from 'react';
import { usePage } from './state';

interface PressProps extends Omit<HTMLAttributes<HTMLDivElement>, 'onClick'> {
  onPress?: (element: HTMLElement) => void;
  children?: ReactNode;
  style?: CSSProperties;
}

/** The platform's buttons are div[role=button]. */
export function Press({ onPress, ...rest }: PressProps) {
  return (
    <div
      role="button"
      tabIndex={0}
      {...rest}
      onClick={(event) => {
        event.stopPropagation();
        onPress?.(event.currentTarget);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onPress?.(event.currentTarget);
      }}
    />
  );
}

/** Adds a tracking suffix, as real links have. */
export function tracked(href: string, tail = '-UC%2CP-R'): string {
  return `${href}${href.includes('?') ? '&' : '?'}__cft__[0]=AZXovning0Vn&__tn__=${tail}`;
}

interface LinkProps extends HTMLAttributes<HTMLAnchorElement> {
  href: string;
  children?: ReactNode;
}

/** A link inside the practice platform does not reload the page; the browser follows other addresses itself. */
export function Link({ href, ...rest }: LinkProps) {
  const { navigate } = usePage();
  const onClick = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = event.currentTarget.href;
    if (new URL(target).host !== location.host) return;
    event.preventDefault();
    navigate(target);
  };
  return <a role="link" tabIndex={0} {...rest} href={href} onClick={onClick} />;
}
