import { createRandom } from '../../../src/stats/create-random.js';
import type { GivenOrder } from './give-shop.js';

/** What a customer's orders are like. */
export interface Habit {
  readonly orders: number;
  readonly orderValue: number;
  readonly itemPrice: number;
}

/** Customers of such habits; each order is a little above or below the usual value. */
export const simulate = (customers: number, habit: (random: () => number) => Habit): GivenOrder[] => {
  const random = createRandom(11);
  return Array.from({ length: customers }, (_, index) => {
    const { orders, orderValue, itemPrice } = habit(random);
    return Array.from({ length: orders }, (_order, place) => {
      const value = Math.round(100 * orderValue * (0.9 + 0.2 * random())) / 100;
      const quantity = Math.max(0.01, Math.round((100 * value) / itemPrice) / 100);
      return { customer: `c${index}`, invoice: `${index}-${place}`, day: 5 + place, value, quantity };
    });
  }).flat();
};

/** A whole number from 1, all as likely. */
export const oneTo = (most: number, random: () => number) => 1 + Math.floor(random() * most);

/** A number between two others, all ratios as likely. */
export const between = (low: number, high: number, random: () => number) => low * (high / low) ** random();
