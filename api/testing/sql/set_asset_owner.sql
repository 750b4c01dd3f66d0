-- set_asset_owner($1 class, $2 asset id, $3 agency): as another program on the same database would.
update asset set owner_id = $3::text where class_id = $1::text and id = $2::text;
