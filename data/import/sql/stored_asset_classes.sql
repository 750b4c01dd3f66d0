-- stored_asset_classes(): by id.
select id, title from asset_class order by id collate "C";
