-- One row: how many sales in the window name a product or a quantity other than 1. Where none does, lines are whole orders.
select count(*) as itemised
from purchases
where
    place = 'window'
    and kind = 'sale'
    and (product_id is not null or description is not null or quantity <> 1)
