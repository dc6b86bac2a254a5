CREATE SCHEMA discipline;
GRANT USAGE ON SCHEMA discipline TO huanjie_app;
