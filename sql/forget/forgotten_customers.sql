-- One row per customer who was forgotten: never the identifier, only its salted hash.
select
    salt,
    hash,
    forgotten_at
from forgotten_customers
order by forgotten_at, hash
