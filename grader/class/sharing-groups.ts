import type { Member } from './roster/member.ts';

/**
 * Members by the place of their code, in the order of the first of each: whoever shares one is graded once, and it
 * counts for all of them. Who has none is alone.
 */
export function sharingGroups(members: Member[]): Map<Member, [Member, ...Member[]]> {
  const first = new Map<string, Member>();
  const groups = new Map<Member, [Member, ...Member[]]>();
  for (const member of members) {
    const { source, attempt } = member;
    const place = source.kind === 'none' ? undefined : JSON.stringify([source, attempt]);
    const leader = place === undefined ? undefined : first.get(place);
    if (leader) groups.get(leader)!.push(member);
    else groups.set(member, [member]);
    if (place !== undefined && !leader) first.set(place, member);
  }
  return groups;
}
