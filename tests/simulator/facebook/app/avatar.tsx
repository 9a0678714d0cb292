import { useId } from 'react';

/** Avatars are images inside an svg mask, never img elements. */
export function Avatar({ id, size = 32 }: { id: string; size?: number }) {
  const mask = useId();
  return (
    <svg
      aria-hidden="true"
      data-visualcompletion="ignore-dynamic"
      role="none"
      width={size}
      height={size}
      style={{ flex: 'none' }}
    >
      <mask id={mask}>
        <circle cx={size / 2} cy={size / 2} r={size / 2} fill="white" />
      </mask>
      <g mask={`url(#${mask})`}>
        <image
          x="0"
          y="0"
          width="100%"
          height="100%"
          preserveAspectRatio="xMidYMid slice"
          xlinkHref={`https://scontent.xx.fbcdn.net/v/avatar/${id}.png`}
        />
      </g>
    </svg>
  );
}
