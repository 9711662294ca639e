-- One row per band of the RFM sum that a customer is in: how many are.
select
    rfm_band,
    count(*) as customers
from rfm_scores
group by rfm_band
order by rfm_band
