-- One row per place and kind of the lines that could be read, with their lines, customers, orders and exact net amount.
select
    place,
    kind,
    count(*) as lines,
    count(distinct customer_id) as customers,
    count(distinct order_id) as orders,
    cast(sum(net_amount) as varchar) as amount,
    cast(sum(case when net_amount > 0 then net_amount else 0 end) as varchar) as positive_amount
from purchases
group by place, kind
order by place, kind
