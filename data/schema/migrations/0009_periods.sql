-- Several periods under one id: a boundary that is drawn anew next month, an asset that gets another owner then. What is not
-- bounded says so by an infinite moment, which a key can hold. Periods of one id do not overlap: the import sees to it.

alter table jurisdiction
  alter column valid_from type timestamptz using coalesce(valid_from, '-infinity'),
  alter column valid_from set default '-infinity',
  alter column valid_from set not null,
  alter column valid_until type timestamptz using coalesce(valid_until, 'infinity'),
  alter column valid_until set default 'infinity',
  alter column valid_until set not null,
  drop constraint jurisdiction_pkey,
  add primary key (layer_id, id, valid_from);

alter table asset
  alter column valid_from type timestamptz using coalesce(valid_from, '-infinity'),
  alter column valid_from set default '-infinity',
  alter column valid_from set not null,
  alter column valid_until type timestamptz using coalesce(valid_until, 'infinity'),
  alter column valid_until set default 'infinity',
  alter column valid_until set not null,
  drop constraint asset_pkey,
  add primary key (class_id, id, valid_from);
