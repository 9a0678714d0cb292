export interface Kept {
  code: number;
  output: string;
  late: boolean;
}
export interface RunOptions {
  cwd?: string;
  env?: Record<string, string | undefined>;
}
export function runKept(
  program: string,
  args: string[],
  options: RunOptions & { file: string; milliseconds: number },
): Promise<Kept>;
