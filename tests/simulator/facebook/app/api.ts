/** Calls to the practice server, with the operation names of the real page. */

class Refused extends Error {}

export async function graphql<T>(name: string, variables: object): Promise<T> {
  const body = new URLSearchParams({
    fb_api_caller_class: 'RelayModern',
    fb_api_req_friendly_name: name,
    variables: JSON.stringify(variables),
    doc_id: '7000000000000000',
  });
  const response = await fetch('/api/graphql/', { method: 'POST', body, headers: { 'x-fb-friendly-name': name } });
  const answer = (await response.json()) as { data: T; errors?: { message: string }[] };
  if (answer.errors?.length) throw new Refused(answer.errors[0]?.message);
  return answer.data;
}

let mutations = 0;

/** Sends an act; it names the account that the page believes to be acting. */
export function mutate<T = unknown>(name: string, actorId: string, input: Record<string, unknown>): Promise<T> {
  mutations += 1;
  return graphql<T>(name, { input: { ...input, actor_id: actorId, client_mutation_id: String(mutations) } });
}
