-- purchases: one row per line of the run's files that could be read, with its place and its kind.
-- order_id: what tells an order from all others of the run, those of other shops with the same number included.
-- place, first match: `future` (dated after the run's start: in quarantine), `superseded` (another file has the last word
-- on its order), `excluded` (by a rule), `after`, `before` or in the `window` [:window_from, :snapshot).
-- kind, first match: guest (no customer), adjustment (a listed product code), void, return, sale, zero.
-- net_amount is what the line is worth: its amount less what its own record says was given back.
-- A void is a cancellation and the sale that it undoes: same customer, product, unit price, absolute quantity and net
-- amount, the sale at most :void_seconds seconds before; one to one, each cancellation taking the latest free sale.
-- A sale with a discount or a refund of its own is thus undone only by a cancellation of what is left of it; any
-- other cancellation is a return.
-- Voids pair up only within one place, so that those in the window add up to zero.
-- The pairing is that of brackets: taking the latest free sale is popping a stack, and where the popped sale is too
-- old, so is every sale below it. So each line's height on the stack is worked out with running sums, and a sale and
-- the next cancellation at its height are a pair when they are near enough in time.
with placed as (
    select
        lines.*,
        :order_id as order_id,
        case
            when sold_at > :latest then 'future'
            when superseded_orders.file_id is not null then 'superseded'
            when excluded is not null or :is_repeated then 'excluded'
            when sold_at >= :snapshot then 'after'
            when sold_at < :window_from then 'before'
            else 'window'
        end as place,
        customer_id is null as is_guest,
        customer_id is not null and coalesce(product_id in (:adjustments), false) as is_adjustment,
        not is_cancellation and quantity > 0 and unit_price > 0 as is_sale,
        case when is_cancellation then refund_amount - amount else amount - refund_amount end as undone_amount
    from lines
    inner join run_files on lines.file_id = run_files.file_id
    left join superseded_orders
        on lines.file_id = superseded_orders.file_id and lines.invoice_id = superseded_orders.invoice_id
    where lines.problem is null
),

-- The stacks on which there is anything to undo.
stacks as (
    select distinct
        place,
        customer_id,
        coalesce(product_id, '') as product_key,
        unit_price,
        abs(quantity) as units,
        undone_amount
    from placed
    where is_cancellation and not is_guest and not is_adjustment and :void_seconds >= 0
),

matched as (
    select
        placed.*,
        not placed.is_guest
        and not placed.is_adjustment
        and (placed.is_cancellation or placed.is_sale)
        and stacks.customer_id is not null as is_stacked
    from placed
    left join stacks
        on
            placed.place = stacks.place
            and placed.customer_id = stacks.customer_id
            and coalesce(placed.product_id, '') = stacks.product_key
            and placed.unit_price = stacks.unit_price
            and abs(placed.quantity) = stacks.units
            and placed.undone_amount = stacks.undone_amount
),

stacked as (
    select
        *,
        row_number() over stack as position_in_stack,
        sum(case when is_cancellation then -1 else 1 end) over stack as balance
    from matched
    where is_stacked
    window stack as (
        partition by place, customer_id, coalesce(product_id, ''), unit_price, abs(quantity), undone_amount
        order by sold_at, is_cancellation, invoice_id, description, country, file_id, quantity, amount, refund_amount
        rows between unbounded preceding and current row
    )
),

floored as (
    select
        *,
        least(0, min(balance) over (
            partition by place, customer_id, coalesce(product_id, ''), unit_price, abs(quantity), undone_amount
            order by position_in_stack
            rows between unbounded preceding and current row
        )) as floor_so_far
    from stacked
),

levelled as (
    select
        *,
        balance - floor_so_far + case when is_cancellation then 1 else 0 end as height
    from floored
),

paired as (
    select
        *,
        lead(is_cancellation) over level_of_stack as next_is_cancellation,
        lead(sold_at) over level_of_stack as next_at,
        lag(is_cancellation) over level_of_stack as previous_is_cancellation,
        lag(sold_at) over level_of_stack as previous_at
    from levelled
    window level_of_stack as (
        partition by place, customer_id, coalesce(product_id, ''), unit_price, abs(quantity), undone_amount, height
        order by position_in_stack
    )
),

judged as (
    select
        *,
        case
            when is_cancellation
                then
                    not coalesce(previous_is_cancellation, true)
                    and previous_at + :void_seconds * interval '1' second >= sold_at
            else
                coalesce(next_is_cancellation, false)
                and sold_at + :void_seconds * interval '1' second >= next_at
        end as is_void
    from paired
),

voidable as (
    select
        file_id, order_id, is_cancellation, product_id, description, quantity, unit_price, amount, refund_amount,
        sold_at, customer_id, country, place, is_guest, is_adjustment, is_sale, is_void
    from judged
),

others as (
    select
        file_id, order_id, is_cancellation, product_id, description, quantity, unit_price, amount, refund_amount,
        sold_at, customer_id, country, place, is_guest, is_adjustment, is_sale, false as is_void
    from matched
    where not is_stacked
),

together as (
    select * from voidable
    union all
    select * from others
)

select
    file_id,
    order_id,
    product_id,
    description,
    quantity,
    unit_price,
    amount,
    refund_amount,
    amount - refund_amount as net_amount,
    sold_at,
    customer_id,
    country,
    place,
    case
        when is_guest then 'guest'
        when is_adjustment then 'adjustment'
        when is_void then 'void'
        when is_cancellation then 'return'
        when is_sale then 'sale'
        else 'zero'
    end as kind
from together
