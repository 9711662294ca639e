-- The bounded sample: customers in the order of an md5 of seed and id, so that neither the order of the rows nor the
-- engine matters. One row per customer, one column a coordinate.
with chosen as (
    select
        point,
        customer_id,
        md5_hex(:seed || ':' || customer_id) as place_in_line
    from points
    order by place_in_line, customer_id
    limit :customers
)

select :coordinates
from chosen
order by place_in_line, customer_id
