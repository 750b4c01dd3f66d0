-- asset_classes(): by id.
select id, title, attributes from asset_class order by id collate "C";
