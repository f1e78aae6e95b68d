import { describe, expect, it } from 'vitest';
import { type RefusalCode, RefusalError } from '../queries';
import { explain, faultText } from './refusal';

const refused = (code: RefusalCode, message: string) =>
  new RefusalError({ code, status: 403, message });

describe('explain', () => {
  it('keeps what a refusal says itself and adds the usual next step', () => {
    expect(
      explain(refused('GuestNotAdmitted', 'Samir is a guest who is not admitted here.')),
    ).toEqual({
      title: 'Samir is a guest who is not admitted here.',
      text: 'An administrator can give them a role in this environment.',
    });
  });

  it('lets a refusal bring its own next step', () => {
    const own = 'You own this flow through a group. Leave the group to leave the flow.';
    expect(explain(refused('FlowPermissionDenied', own))).toEqual({
      title: 'You own this flow through a group.',
      text: 'Leave the group to leave the flow.',
    });
    expect(faultText(refused('FlowPermissionDenied', own))).toBe(own);
  });

  it('has words for a refusal without any, and for what is no refusal', () => {
    expect(explain(refused('UnknownPrincipal', '')).title).toBe('Nobody here has that name.');
    expect(explain(new TypeError('x')).title).not.toContain('x');
  });
});
