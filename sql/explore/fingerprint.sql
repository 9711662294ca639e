-- One row: how many customers there are, and a sum over them that changes when a feature of one does. A sum of whole
-- numbers, so that the order of the rows plays no part.
select
    count(*) as customers,
    cast(
        sum(
            cast(
                md5_whole(
                    concat_ws(
                        '|',
                        customer_id,
                        cast(orders as varchar),
                        cast(gross_spend as varchar),
                        cast(net_spend as varchar),
                        cast(return_ratio as varchar),
                        cast(average_order_value as varchar),
                        cast(recency_days as varchar),
                        cast(tenure_days as varchar)
                    )
                ) as decimal(38, 0)
            )
        ) as varchar
    ) as fingerprint
from features
