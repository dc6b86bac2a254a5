-- A poll that is longer: riders may be at the hall later than they asked for.
GRANT UPDATE (latest) ON mobilisation.ride TO huanjie_app;
