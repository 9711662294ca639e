import { expect, test } from 'vitest';
import { fillTemplate, findTemplateProblem } from '../../src/segments/template.js';
import { makeFigures, makeProfile, plain, pounds, rhythm } from './figures.js';

const context = {
  figures: makeFigures({
    customers: 1,
    orders: [1, 1, 2.5],
    spend: [10, 1234567, 2],
    returnRatio: 0.52,
    revenue: '1000.00',
  }),
  shop: makeProfile({ orders: [1, 2, 4] }),
  rhythm,
};
const fill = (template: string) => plain(fillTemplate(template, context, pounds.format));

test('figures are worded by what they are', () => {
  expect(fill('{spend.median} {orders.q3} {returnRatio.mean} {recencyDays.median} {lapsing} {revenue}')).toBe(
    '£1.23m 2.5 52% 50 days 110 days £1,000',
  );
});

test('the shop stands beside the segment', () => {
  expect(fill('{orders.median} against {shop.orders.median}')).toBe('1 against 2');
});

test('one is singular, everything else plural', () => {
  expect(fill('{orders.median|order|orders}, {orders.q3|order|orders}, {customers|buyer|buyers}')).toBe(
    '1 order, 2.5 orders, 1 buyer',
  );
});

test('problems are found before anything is filled', () => {
  expect(findTemplateProblem('{spend.q1} and {shop.returnerShare}')).toBeNull();
  expect(findTemplateProblem('{shop.customers}')).toContain('unknown placeholder {shop.customers}');
  expect(findTemplateProblem('{spend median}')).toContain('curly bracket');
});
