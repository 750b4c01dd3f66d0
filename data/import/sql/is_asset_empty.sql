-- is_asset_empty(): whether no row of `asset` is stored, gone ones included.
select not exists (select from asset) as empty;
