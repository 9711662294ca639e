-- One row: whether any sale in the window names its product, by code or description.
select count(*) > 0 as has_products
from purchases
where place = 'window' and kind = 'sale' and coalesce(product_id, description) is not null
