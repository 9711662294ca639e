-- One row: what the lines of a file come to. `readable`: those that can be used. All other counts leave out what a rule
-- of the file's layout leaves out.
with readable as (
    select *
    from lines
    where file_id = :file_id and problem is null and sold_at <= :latest
),

repeats as (
    select count(*) - 1 as repeats
    from readable as lines
    group by :every_column
),

repeated as (
    select cast(coalesce(sum(repeats), 0) as bigint) as duplicates
    from repeats
),

counted as (
    select
        count(*) as readable,
        count(case when excluded is null then 1 end) as used,
        count(distinct case when excluded is null then invoice_id end) as orders,
        count(distinct case when excluded is null then customer_id end) as customers,
        count(case when excluded is null and customer_id is null then 1 end) as guests,
        count(case when excluded is null and is_cancellation then 1 end) as returns,
        count(case when excluded is null and not is_cancellation and refund_amount > 0 then 1 end) as refunds,
        min(case when excluded is null then sold_at end) as first_at,
        max(case when excluded is null then sold_at end) as last_at
    from readable
)

select *
from counted
cross join repeated
