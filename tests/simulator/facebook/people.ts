/** Everyone who writes on the practice Facebook. */
import { library, municipality, privatePerson, strangerPage, workAccount } from './practice-data';

export interface Profile {
  id: string;
  name: string;
  /** null: the profile has no vanity name; its address is /profile.php?id=… */
  slug: string | null;
  isPage: boolean;
  delegateId: string | null;
}

const person = (id: string, name: string, slug: string | null): Profile => ({
  id,
  name,
  slug,
  isPage: false,
  delegateId: null,
});
const page = (of: typeof municipality): Profile => ({ ...of, isPage: true });

const everyone: Profile[] = [
  page(municipality),
  page(library),
  page(strangerPage),
  person(privatePerson.id, privatePerson.name, privatePerson.slug),
  person(workAccount.id, workAccount.name, workAccount.slug),
  person('100000000000071', 'Anna Exempel', 'anna.exempel'),
  person('100000000000072', 'Bo Test', null),
  person('100000000000073', 'Cecilia Prov', 'cecilia.prov.9'),
  person('100000000000074', 'Doris Övning', 'doris.ovning'),
  person('100000000000075', 'Erik Påhitt', null),
  person('100000000000076', 'Fatima Skämtsson', 'fatima.skamtsson'),
  person('100000000000077', 'Gunnar Låtsas', 'gunnar.latsas.3'),
  person('100000000000078', 'سارة تمرين', null),
  person('100000000000079', 'Billiga Lån Nu', 'billigalannu'),
  person('100000000000080', 'Hå Ö', null),
];

const byId = new Map(everyone.map((profile) => [profile.id, profile]));

export function profileOf(id: string): Profile {
  const found = byId.get(id);
  if (!found) throw new Error(`Nobody on the practice Facebook has the id ${id}`);
  return found;
}

export function pageBySlugOrId(token: string): Profile | null {
  return (
    everyone.find(
      (profile) => profile.isPage && (profile.slug === token || profile.id === token || profile.delegateId === token),
    ) ?? null
  );
}

export function addressOf(profile: Profile): string {
  return profile.slug
    ? `https://www.facebook.com/${profile.slug}`
    : `https://www.facebook.com/profile.php?id=${profile.id}`;
}
