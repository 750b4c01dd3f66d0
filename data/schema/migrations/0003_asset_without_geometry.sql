-- Assets that are known from a table without coordinates, such as pipes whose map is not public: found by id, never by place.
alter table asset alter column geometry drop not null;
