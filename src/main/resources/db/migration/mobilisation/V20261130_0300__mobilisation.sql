CREATE SCHEMA mobilisation;
GRANT USAGE ON SCHEMA mobilisation TO huanjie_app;
