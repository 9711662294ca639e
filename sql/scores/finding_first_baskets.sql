-- One row per fifth of the first basket's value that a customer is in: how many are, and how many of them ordered again
-- within 90 days. Customers are those whose first order lies at least :lapsing_days after the data's first line (those
-- before may be older than the data) and at least 90 days before the snapshot. A first order is the one with the
-- earliest sale, of equal ones the first by id; its value is that of its sales. Fifths are by value: 1 + the number of
-- cut points below it.
with starts as (
    select min(sold_at) as first_at
    from purchases
    where place in ('before', 'window')
),

baskets as (
    select
        customer_id,
        order_id,
        min(sold_at) as ordered_at,
        sum(amount) as basket
    from purchases
    where place in ('before', 'window') and kind = 'sale'
    group by customer_id, order_id
),

lined_up as (
    select
        customer_id,
        ordered_at,
        basket,
        lead(ordered_at) over (partition by customer_id order by ordered_at, order_id) as next_at,
        row_number() over (partition by customer_id order by ordered_at, order_id) as place_in_line
    from baskets
),

firsts as (
    select
        lined_up.basket,
        coalesce(lined_up.next_at <= lined_up.ordered_at + 90 * interval '1' day, false) as came_back
    from lined_up
    cross join starts
    where
        lined_up.place_in_line = 1
        and lined_up.ordered_at >= starts.first_at + :lapsing_days * interval '1' day
        and lined_up.ordered_at + 90 * interval '1' day <= :snapshot
),

cuts as (
    select
        quantile_of(basket, 0.2) as first_cut,
        quantile_of(basket, 0.4) as second_cut,
        quantile_of(basket, 0.6) as third_cut,
        quantile_of(basket, 0.8) as fourth_cut
    from firsts
),

scored as (
    select
        firsts.came_back,
        1
        + case when firsts.basket > cuts.first_cut then 1 else 0 end
        + case when firsts.basket > cuts.second_cut then 1 else 0 end
        + case when firsts.basket > cuts.third_cut then 1 else 0 end
        + case when firsts.basket > cuts.fourth_cut then 1 else 0 end as fifth
    from firsts
    cross join cuts
)

select
    fifth,
    count(*) as customers,
    sum(case when came_back then 1 else 0 end) as came_back
from scored
group by fifth
order by fifth
