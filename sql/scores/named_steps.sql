-- One row per named segment and step that its customers have as their own, the most frequent step first: how many.
select
    named_segments.named_segment,
    customers.step,
    count(*) as customers
from customers
inner join named_segments on customers.customer_id = named_segments.customer_id
group by named_segments.named_segment, customers.step
order by named_segments.named_segment, count(*) desc, customers.step
