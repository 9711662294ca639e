/** A small whole playbook; the line of each key matters below. */
export const SMALL = `minimumFit: 0.5
channels:
  email: email
programmes:
  scheme: scheme
families:
  club:
    title: Club
    call: Invite them
    profile:
      must:
        orders: { is: [high, highest] }
      prefers:
        spend: { is: [middle], weight: 2 }
        oneOrderShare: { atMost: 0.25 }
    because: "{orders.median|order|orders} at {shop.spend.median}"
    offer: A card
    channels: [email]
    requires: [scheme]
    measure: Orders
    discount: never
    eligible:
      silence: { atMost: lapsing }
      ordersEver: { exactly: 1 }
    otherwise:
      - step: plain
        when: { netSpendToMedian: { atLeast: 2 } }
      - step: plain
  plain:
    title: Plain
    call: Write
    because: Hello
    offer: News
    channels: [email]
    measure: Orders
    discount: allowed
`;

/** What is wrong, a part of the small playbook, what stands there instead, and how the message begins. */
export const MISTAKES: [what: string, from: string, to: string, message: string][] = [
  [
    'an unknown key',
    '  club:\n',
    '  club:\n    colour: red\n',
    '8: families.club.colour is an unknown key; allowed are title, call,',
  ],
  ['a missing key', '    offer: A card\n', '', '7: families.club.offer is missing'],
  ['a wrong type', 'title: Club', 'title: [1]', '8: families.club.title is [1]; must be text'],
  ['an empty text', 'title: Club', 'title: ""', '8: families.club.title is ""; must not be empty'],
  [
    'an unknown level',
    '[high, highest]',
    '[top]',
    '12: families.club.profile.must.orders.is.0 is "top"; allowed are lowest, low, middle, high, highest',
  ],
  ['a fit above 1', 'minimumFit: 0.5', 'minimumFit: 2', '1: minimumFit is 2; must be at most 1'],
  ['a fit of 0', 'minimumFit: 0.5', 'minimumFit: 0', '1: minimumFit is 0; must be more than 0'],
  [
    'a figure in a call',
    'Invite them',
    'Invite 7',
    '9: families.club.call is "Invite 7"; must be a sentence without figures and placeholders',
  ],
  [
    'a key in capitals',
    '  plain:',
    '  Plain:',
    '29: families.Plain must be small letters and underscores such as key_accounts',
  ],
  [
    'a weight under must',
    '[high, highest] }',
    '[high], weight: 2 }',
    '12: families.club.profile.must.orders.weight has no meaning under must',
  ],
  [
    'bounds the wrong way',
    '{ atMost: 0.25 }',
    '{ atMost: 0.25, atLeast: 0.5 }',
    '15: families.club.profile.prefers.oneOrderShare is {"atMost":0.25,"atLeast":0.5}; has atLeast above atMost',
  ],
  [
    'no bound',
    '{ exactly: 1 }',
    '{}',
    '24: families.club.eligible.ordersEver is {}; must hold atLeast, atMost or exactly',
  ],
  [
    'a silence that is no number',
    'atMost: lapsing',
    'atMost: soon',
    '23: families.club.eligible.silence.atMost is "soon"; must be lapsing, lapsed or a whole number of days',
  ],
  [
    'a silence that can never be',
    '{ atMost: lapsing }',
    '{ atMost: lapsing, longerThan: lapsed }',
    '23: families.club.eligible.silence is {"atMost":"lapsing","longerThan":"lapsed"}; can never hold',
  ],
  [
    'an unknown channel',
    'channels: [email]\n    requires',
    'channels: [email, fax]\n    requires',
    '18: families.club.channels.1 is "fax"; allowed are email',
  ],
  [
    'an unknown programme',
    '[scheme]',
    '[miles]',
    '19: families.club.requires.0 is "miles"; allowed are scheme',
  ],
  [
    'a word of two meanings',
    '  scheme: scheme',
    '  scheme: scheme\n  email: x',
    '6: programmes.email is a channel too',
  ],
  [
    'an unknown placeholder',
    '{shop.spend.median}',
    '{spend.mean}',
    '16: families.club.because has the unknown placeholder {spend.mean}; known are customers,',
  ],
  [
    'a plural of money',
    '{shop.spend.median}',
    '{spend.q1|pound|pounds}',
    '16: families.club.because has {spend.q1|pound|pounds}: only orders and customers',
  ],
  [
    'a stray bracket',
    'offer: A card',
    'offer: A {card',
    '17: families.club.offer has a curly bracket that is no placeholder',
  ],
  [
    'an unknown step',
    '- step: plain\n        when',
    '- step: clubb\n        when',
    '26: families.club.otherwise.0.step is "clubb"; allowed are club, plain',
  ],
  [
    'a step that leads to itself',
    '- step: plain\n        when',
    '- step: club\n        when',
    '26: families.club.otherwise.0.step is "club" itself',
  ],
  [
    'an unreachable step',
    '        when: { netSpendToMedian: { atLeast: 2 } }\n',
    '',
    '26: families.club.otherwise.0.step is "plain", which is for everybody: what follows it is never reached',
  ],
  [
    'no step for the rest',
    '      - step: plain\n  plain:',
    '  plain:',
    '25: families.club.otherwise must end with a step for everybody, without a when; allowed are plain',
  ],
  [
    'a rule nobody fails',
    '    discount: allowed\n',
    '    discount: allowed\n    otherwise: [{ step: club }]\n',
    '37: families.plain.otherwise is never reached',
  ],
  [
    'a catch-all for some',
    '    discount: allowed\n',
    '    discount: allowed\n    requires: [scheme]\n',
    '37: families.plain.requires is not allowed in the family without a profile',
  ],
  [
    'a catch-all for shops with products',
    '    discount: allowed\n',
    '    discount: allowed\n    needs: [products]\n',
    '37: families.plain.needs is not allowed in the family without a profile',
  ],
  [
    'a need that nobody knows',
    '    offer: A card\n',
    '    offer: A card\n    needs: [stars]\n',
    '18: families.club.needs.0 is "stars"; allowed are products',
  ],
  [
    'two keys of one name',
    '    offer: A card\n',
    '    offer: A card\n    offer: B\n',
    '18: not valid YAML: Map keys must be unique',
  ],
];
