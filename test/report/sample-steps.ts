import type { InsteadStep, NextStep } from '../../src/segments/segment.js';

export const keyAccounts: NextStep = {
  family: 'key_accounts',
  title: 'Key account care',
  call: 'Give key accounts a named contact and the new range first',
  reason:
    'Half of them ordered 10 times or more and spent £3,887 or more, which is six times the shop’s typical customer.',
  offer: 'Early sight of the range, terms to match their volume, help with reorders.',
  channel: 'Phone and personal mail',
  measure: 'Share who order again within 30 days, against a tenth who are not called',
  eligibility: 'silent for at most 110 days',
  eligibleCustomers: 609,
  eligibleRevenue: '5050527.554',
  fit: 0.94,
  fits: true,
  avoid: 'Start without a blanket discount.',
};

export const regulars: NextStep = {
  family: 'loyalty_programme',
  title: 'Loyalty programme',
  call: 'Invite steady regulars to a loyalty programme',
  reason:
    'They order 3 times a year, spend £1,114 and return 0.2% of it: regular enough to reward, far from the top.',
  offer: 'A reward on the fifth order within a year; perks that grow with orders.',
  channel: 'E-mail',
  measure: 'Orders a customer over the next 90 days',
  eligibility: 'silent for at most 110 days',
  eligibleCustomers: 1179,
  eligibleRevenue: '1665885.892',
  fit: 0.88,
  fits: true,
  avoid: '',
};

export const newcomers: NextStep = {
  family: 'second_order',
  title: 'Second-order nudge',
  call: 'Nudge recent first-time buyers to a second order',
  reason: '71% of them have ordered only once ever; those still recent are the ones who can be won.',
  offer: 'Free delivery on the next order, help with the first product.',
  channel: 'E-mail, a series of three',
  measure: 'Share with a second order within 60 days',
  eligibility: 'silent for at most 110 days',
  eligibleCustomers: 975,
  eligibleRevenue: '288980.277',
  fit: 0.91,
  fits: true,
  avoid: '',
};

export const returners: NextStep = {
  family: 'returns_care',
  title: 'Returns care',
  call: 'Help choosy returners to choose right the first time',
  reason: 'Every one of them returned something; 5.9% of their spend comes back, the shop’s average is 2.1%.',
  offer: 'Better product information, exchange before refund, a check on delivery damage.',
  channel: 'Product pages and customer service',
  measure: 'Return ratio over the next 90 days',
  eligibility: 'silent for at most 110 days',
  eligibleCustomers: 412,
  eligibleRevenue: '378540.320',
  fit: 0.74,
  fits: true,
  avoid: 'No discounts that feed returns.',
};

export const quietReturners: NextStep = {
  family: 'personalised_campaign',
  title: 'Personalised campaign',
  call: 'Ask those who sent most of it back what went wrong',
  reason:
    'They return 52% of what they buy and spend £190: no step fits well; this is the nearest honest one. The step for returns is taken by a segment that it fits better.',
  offer: 'A short personal survey, recommendations from what they kept.',
  channel: 'E-mail',
  measure: 'Answers, and returns on the next order',
  eligibility: 'silent for at most 110 days',
  eligibleCustomers: 31,
  eligibleRevenue: '36290.910',
  fit: 0.41,
  fits: false,
  avoid: '',
};

const winBack = { family: 'win_back', title: 'Win-back', rule: 'silent for more than 110 days', also: null };
const keepWarm = {
  family: 'keep_warm',
  title: 'Low-cost keep-warm',
  rule: 'silent for more than 155 days',
  also: null,
};
const contact = {
  family: 'regular_contact',
  title: 'Regular contact',
  rule: 'everyone in the segment',
  also: null,
};

/** What those get for whom a segment's own step is not meant. */
export function insteadOf(family: string): readonly InsteadStep[] {
  if (family !== 'returns_care') return [winBack, keepWarm, contact];
  const also = 'at most 15% of the purchases returned';
  return [{ ...winBack, rule: `${winBack.rule} and ${also}`, also }, keepWarm, contact];
}
