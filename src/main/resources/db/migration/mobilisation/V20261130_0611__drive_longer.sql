-- A poll that is longer: a driver who agrees drives later than they said at first.
GRANT UPDATE (drives_until) ON mobilisation.car TO huanjie_app;
